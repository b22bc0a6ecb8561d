package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;

/**
 * A checked call, ready to be written.
 *
 * @param idempotencyKey as the caller sent it; may be null
 * @param traceParent W3C trace context
 */
record TriggerCall(
        TriggerCallId id, WorkspaceId workspace, TriggerRequest request, String idempotencyKey, String traceParent) {

    /** The CloudEvent's source. */
    String source() {
        return "/api/v1/scenarios/" + request.scenarioId() + "/trigger";
    }
}
