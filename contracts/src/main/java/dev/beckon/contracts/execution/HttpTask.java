package dev.beckon.contracts.execution;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Lane;
import java.time.Instant;
import java.util.UUID;

/**
 * An HTTP request for delivery-service to make; may arrive twice with the same {@code requestId}, which goes out as the
 * header {@code Idempotency-Key}.
 *
 * @param step the step that asked
 * @param awaitsResult whether the execution waits for {@code DeliverHttpResult}
 * @param triggerCallId whose execution asked; goes out too, so that what the request leads to knows what it came from.
 *     Null in tasks of earlier versions
 * @param notAfter after this instant it must not begin any more
 */
public record HttpTask(
        UUID requestId,
        WorkspaceId workspace,
        ContactId contactId,
        ExecutionId executionId,
        int step,
        String actionKey,
        Lane lane,
        HttpCall call,
        boolean awaitsResult,
        Instant occurredAt,
        Instant notAfter,
        String traceParent,
        TriggerCallId triggerCallId) {

    public ContactKey key() {
        return new ContactKey(workspace, contactId);
    }
}
