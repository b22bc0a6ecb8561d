package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.trigger.TriggerEvent;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.database.JsonColumn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A call as it came.
 *
 * @param occurredAt as the caller says, else when the brokers got it
 * @param bodyHash lower-case hex SHA-256 of workspace and request, the same whatever the order of the fields was
 */
record Call(TriggerEvent event, Instant occurredAt, String bodyHash) {

    static Call of(TriggerEvent event, Instant recordedAt) {
        return new Call(event, event.occurredAt() == null ? recordedAt : event.occurredAt(), hash(event));
    }

    TriggerCallId id() {
        return event.callId();
    }

    TriggerRequest request() {
        return event.request();
    }

    /** Whether it names no scenario, but what scenarios listen to. */
    boolean isOfApiTrigger() {
        return request().apiTriggerId() != null;
    }

    /** Whether its contacts are not named but to be found. */
    boolean isOfAudience() {
        return request().audience() != null && request().contacts().isEmpty();
    }

    private static String hash(TriggerEvent event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(event.workspace().value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of()
                    .formatHex(digest.digest(JsonColumn.write(event.request()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
