package dev.beckon.triggers.apitrigger;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.trigger.TriggerEvent;
import java.time.Instant;

/**
 * A call of an API trigger as it came.
 *
 * @param occurredAt as the caller says, else when the brokers got it
 * @param bodyHash the same for the same request, whatever the order of its fields was
 */
public record ApiTriggerCall(TriggerEvent event, Instant occurredAt, String bodyHash) {

    TriggerCallId id() {
        return event.callId();
    }
}
