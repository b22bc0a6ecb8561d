package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.validation.DefinitionProblem;
import java.time.Instant;
import java.util.List;

/**
 * A scenario with its current version as callers see it: as its author wrote it, with the numbers of its parts.
 *
 * @param generationData null for what was not generated
 * @param warnings null when there are none
 */
record ScenarioView(
        long id,
        String title,
        boolean active,
        int version,
        String entryPolicy,
        JsonNode triggers,
        JsonNode actions,
        GenerationData generationData,
        List<DefinitionProblem> warnings,
        Instant createdAt,
        Instant updatedAt) {

    static ScenarioView of(Scenario scenario) {
        ObjectNode definition = scenario.definition();
        return new ScenarioView(
                scenario.id(),
                scenario.title(),
                scenario.active(),
                scenario.version(),
                entryPolicy(definition),
                listOf(definition, "triggers"),
                listOf(definition, "actions"),
                scenario.generation(),
                scenario.warnings().isEmpty() ? null : scenario.warnings(),
                scenario.createdAt(),
                scenario.updatedAt());
    }

    static String entryPolicy(ObjectNode definition) {
        return definition.path("entry_policy").asText(EntryPolicy.DEFAULT.wireName());
    }

    static JsonNode listOf(ObjectNode definition, String field) {
        return definition.hasNonNull(field) ? definition.get(field) : JsonNodeFactory.instance.arrayNode();
    }

    /** A scenario in a list: without what only its own page shows. */
    record Summary(long id, String title, boolean active, int version, Instant createdAt, Instant updatedAt) {

        static Summary of(ScenarioRow row) {
            return new Summary(row.id, row.title, row.active, row.currentVersion, row.createdAt, row.updatedAt);
        }
    }
}
