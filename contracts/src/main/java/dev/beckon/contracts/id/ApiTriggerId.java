package dev.beckon.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A trigger that scenarios listen to and outside systems call. A positive number, unique across workspaces. */
public record ApiTriggerId(@JsonValue long value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApiTriggerId {
        if (value <= 0) {
            throw new IllegalArgumentException("ApiTriggerId must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
