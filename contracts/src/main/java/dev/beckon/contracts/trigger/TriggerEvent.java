package dev.beckon.contracts.trigger;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;

/**
 * One accepted call: the CloudEvent's context attributes and its data.
 *
 * @param callId of the call; equals the event's {@code id} where that is a UUID, else derived from source and id
 * @param source the CloudEvent's {@code source}
 * @param idempotencyKey the caller's key; may be null
 * @param traceParent W3C trace context; may be null
 * @param causedBy the call whose execution made this one over HTTP; null for one from outside
 */
public record TriggerEvent(
        TriggerCallId callId,
        WorkspaceId workspace,
        String source,
        Instant occurredAt,
        String idempotencyKey,
        String traceParent,
        TriggerRequest request,
        TriggerCallId causedBy) {}
