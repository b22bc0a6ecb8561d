package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One version of a scenario as callers see it. */
record VersionView(
        long scenarioId, int version, String entryPolicy, JsonNode triggers, JsonNode actions, Instant createdAt) {

    static VersionView of(VersionRow row) {
        ObjectNode definition = row.tree();
        return new VersionView(
                row.scenarioId,
                row.version,
                ScenarioView.entryPolicy(definition),
                ScenarioView.listOf(definition, "triggers"),
                ScenarioView.listOf(definition, "actions"),
                row.createdAt);
    }

    /** A version in a list. */
    record Summary(long scenarioId, int version, Instant createdAt) {

        static Summary of(VersionRow row) {
            return new Summary(row.scenarioId, row.version, row.createdAt);
        }
    }
}
