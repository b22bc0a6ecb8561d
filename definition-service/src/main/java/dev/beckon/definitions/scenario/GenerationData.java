package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.List;

/**
 * What the generation of a scenario from a prompt has come to.
 *
 * @param attempts answers of the model that were looked at so far
 * @param problems of the last answer that cannot run; or why there was none
 */
public record GenerationData(Status status, int attempts, List<DefinitionProblem> problems) {

    /** Where it stands. */
    public enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("running")
        RUNNING,
        /** The scenario has its first version. */
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("failed")
        FAILED
    }

    public static final GenerationData PENDING = new GenerationData(Status.PENDING, 0, List.of());

    public GenerationData {
        problems = problems == null
                ? List.of()
                : problems.stream().map(GenerationData::ofTheWhole).toList();
    }

    /** The empty pointer, which means the whole document, is not written down. */
    private static DefinitionProblem ofTheWhole(DefinitionProblem problem) {
        return problem.pointer() == null ? new DefinitionProblem("", problem.code(), problem.message()) : problem;
    }

    boolean isUnderWay() {
        return status == Status.PENDING || status == Status.RUNNING;
    }
}
