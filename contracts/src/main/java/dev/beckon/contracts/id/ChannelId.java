package dev.beckon.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** A configured sender (a WhatsApp number, an RCS agent, an SMS sender, a mailbox) of one workspace. */
public record ChannelId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChannelId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("ChannelId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
