package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;

/** Asks for a message to be sent and goes on. A text that comes out empty is a warning, and nothing is sent. */
record MessageStep(String actionKey, Outgoing outgoing, Duration expiresAfter, Exits exits) implements Step {

    static MessageStep of(Message message, Exits exits, Compiling compiling) {
        return new MessageStep(
                message.actionKey(),
                Outgoing.of(message.body(), message.channels(), message.sendPlan(), compiling),
                message.expiresAfter(),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.MESSAGE;
    }

    @Override
    public Move enter(Walk walk) {
        boolean sent = outgoing.send(
                walk,
                actionKey,
                walk.messageId(actionKey),
                Offered.NONE,
                expiresAfter == null ? null : DueTime.after(walk.now(), expiresAfter));
        if (!sent) {
            walk.warn(actionKey, "empty_message", "The text came out empty, so nothing was sent");
        }
        return exits.next();
    }
}
