package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;

/**
 * A checked call, ready to be written.
 *
 * @param source the CloudEvent's: the path that took the call
 * @param idempotencyKey as the caller sent it; may be null
 * @param traceParent W3C trace context
 * @param causedBy the call whose execution makes this one; null for one from outside
 */
record TriggerCall(
        TriggerCallId id,
        WorkspaceId workspace,
        String source,
        TriggerRequest request,
        String idempotencyKey,
        String traceParent,
        TriggerCallId causedBy) {}
