package dev.beckon.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One accepted trigger call. Derived from the idempotency key where the caller gave one, else random. */
public record TriggerCallId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TriggerCallId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static TriggerCallId of(String text) {
        return new TriggerCallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
