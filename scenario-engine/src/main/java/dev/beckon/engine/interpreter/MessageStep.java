package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.template.TemplateFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks for a message to be sent and goes on. A text that comes out empty is a warning, and nothing is sent. */
record MessageStep(String actionKey, MessageTexts texts, List<Channel> channels, Duration expiresAfter, Exits exits)
        implements Step {

    static MessageStep of(Message message, Exits exits) {
        MessageTexts texts = MessageTexts.of(
                message.body().content(),
                message.body().subject(),
                message.body().html());
        return new MessageStep(message.actionKey(), texts, message.channels(), message.expiresAfter(), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.MESSAGE;
    }

    @Override
    public Move enter(Walk walk) {
        MessageContent content;
        try {
            content = texts.render(walk, actionKey, List.of());
        } catch (TemplateFailedException e) {
            return walk.templateFailed(actionKey, e);
        }
        if (content.text().isBlank()) {
            walk.warn(actionKey, "empty_message", "The text came out empty, so nothing was sent");
            return new Move.Go(exits.next());
        }
        Instant notAfter = expiresAfter == null ? null : DueTime.after(walk.now(), expiresAfter);
        walk.happened(
                new MessageRequested(walk.messageId(actionKey), walk.step(), actionKey, content, channels, notAfter));
        return new Move.Go(exits.next());
    }
}
