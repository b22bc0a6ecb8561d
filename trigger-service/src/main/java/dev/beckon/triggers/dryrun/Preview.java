package dev.beckon.triggers.dryrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.simulation.SimulationReport;
import java.util.List;

/**
 * What a contact would get who never answers.
 *
 * @param status how the execution would end, waiting when only somebody else could move it on, or unknown
 * @param code why, for failed and unknown; else null
 * @param messages each as it would be handed to delivery, and when
 * @param warnings of the run, such as a variable without a value
 * @param assumptions what was taken for granted of others, such as the answer to an HTTP request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preview(
        String status, String code, List<ObjectNode> messages, List<JsonNode> warnings, List<String> assumptions) {

    /** What stands in the place of one until it is made, and stays there when that takes too long. */
    static final Preview NOT_IN_TIME = new Preview("unknown", "preview_timed_out", List.of(), List.of(), List.of());

    static Preview of(SimulationReport report, List<JsonNode> warnings) {
        return new Preview(
                report.status().wireName(), report.code(), report.messages(), warnings, report.assumptions());
    }

    /** Of a scenario that the engine could not play. */
    static Preview failed(String code) {
        return new Preview("failed", code, List.of(), List.of(), List.of());
    }
}
