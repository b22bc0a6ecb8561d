package dev.beckon.engine.interpreter;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;

/** A message whose status the plan asks for later. */
public record SentMessage(String actionKey, MessageId id, MessageStatus status) {

    SentMessage raisedTo(MessageStatus other) {
        return new SentMessage(actionKey, id, status.join(other));
    }
}
