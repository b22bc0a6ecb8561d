package dev.beckon.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** A tenant: everything belongs to exactly one workspace. Lower-case letters, digits and hyphens. */
public record WorkspaceId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkspaceId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("WorkspaceId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
