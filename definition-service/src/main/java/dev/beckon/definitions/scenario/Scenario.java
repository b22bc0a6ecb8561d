package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.engine.validation.DefinitionProblem;
import java.time.Instant;
import java.util.List;

/**
 * A scenario with its current version.
 *
 * @param version 0 while there is none, as generation is under way or has failed
 * @param revision rises with every change
 * @param definition the current version as its author wrote it, each part with its number; empty at version 0
 * @param generation what generation has come to; null for what was not generated
 * @param warnings what is doubtful in the version that this request made or would make
 */
public record Scenario(
        long id,
        ScenarioKind kind,
        String title,
        boolean active,
        int version,
        long revision,
        ObjectNode definition,
        GenerationData generation,
        Instant createdAt,
        Instant updatedAt,
        List<DefinitionProblem> warnings) {

    static Scenario of(ScenarioRow row, ObjectNode definition) {
        return new Scenario(
                row.id,
                row.kind(),
                row.title,
                row.active,
                row.currentVersion,
                row.revision,
                definition,
                row.generationData(),
                row.createdAt,
                row.updatedAt,
                List.of());
    }

    Scenario withWarnings(List<DefinitionProblem> doubts) {
        return new Scenario(
                id, kind, title, active, version, revision, definition, generation, createdAt, updatedAt, doubts);
    }
}
