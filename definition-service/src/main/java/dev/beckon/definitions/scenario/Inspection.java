package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.List;
import java.util.Set;

/** Decides, by the engine's word, whether a document may be saved. */
final class Inspection {

    private static final Set<String> HEAD_POINTERS = Set.of("/title", "/active");

    private Inspection() {}

    /** All that is wrong with a document; empty when it can run. */
    static List<DefinitionProblem> problems(ObjectNode document) {
        return switch (ScenarioValidator.validate(document)) {
            case Validated.Valid valid -> List.of();
            case Validated.Invalid invalid -> invalid.problems();
        };
    }

    /**
     * Lets pass a document that can run.
     *
     * @return its canonical form, which is what the other services get
     * @throws ProblemException 422 {@code invalid_definition} with all problems
     */
    static ObjectNode requireValid(ObjectNode document) {
        return switch (ScenarioValidator.validate(document)) {
            case Validated.Valid valid -> valid.canonical();
            case Validated.Invalid invalid -> throw refusal(invalid.problems());
        };
    }

    /**
     * Lets pass a change of title and switch. The rest of the document is not looked at: a scenario that today's rules
     * would refuse must still be one that can be switched off.
     *
     * @throws ProblemException 422 {@code invalid_definition} with all problems
     */
    static void requireValidHead(ObjectNode document) {
        List<DefinitionProblem> problems = problems(document).stream()
                .filter(problem -> HEAD_POINTERS.contains(problem.pointer()))
                .toList();
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
    }

    private static ProblemException refusal(List<DefinitionProblem> problems) {
        String count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
        return ProblemException.unprocessable(
                "invalid_definition",
                "The scenario has " + count + "; each is in errors with its place",
                problems.stream()
                        .map(problem -> new Problem.Fault(problem.pointer(), problem.code(), problem.message()))
                        .toList());
    }
}
