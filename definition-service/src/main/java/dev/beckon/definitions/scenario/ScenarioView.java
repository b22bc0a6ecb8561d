package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.EntryPolicy;
import java.time.Instant;

/** A scenario with its current version as callers see it: as its author wrote it. */
record ScenarioView(
        long id,
        String title,
        boolean active,
        int version,
        String entryPolicy,
        JsonNode triggers,
        JsonNode actions,
        Instant createdAt,
        Instant updatedAt) {

    static ScenarioView of(ScenarioRow row, ObjectNode definition) {
        return new ScenarioView(
                row.id,
                row.title,
                row.active,
                row.currentVersion,
                entryPolicy(definition),
                listOf(definition, "triggers"),
                listOf(definition, "actions"),
                row.createdAt,
                row.updatedAt);
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
