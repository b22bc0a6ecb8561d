package dev.beckon.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * One contact's way through one scenario. Derived from call, scenario, contact and entry key, so that a redelivered
 * start cannot start twice.
 */
public record ExecutionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExecutionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static ExecutionId of(String text) {
        return new ExecutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
