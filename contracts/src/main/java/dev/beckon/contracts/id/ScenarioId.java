package dev.beckon.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An action tree and its versions. A positive number, unique across workspaces. */
public record ScenarioId(@JsonValue long value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScenarioId {
        if (value <= 0) {
            throw new IllegalArgumentException("ScenarioId must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
