package dev.beckon.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person known to a workspace. A positive number, unique across workspaces. */
public record ContactId(@JsonValue long value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        if (value <= 0) {
            throw new IllegalArgumentException("ContactId must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
