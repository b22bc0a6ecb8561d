package dev.beckon.engine.validation;

import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.template.Escaping;
import java.util.List;

/** Reads a {@code message}. */
final class MessageReader {

    private MessageReader() {}

    static Message read(ActionNode node) {
        String content = SharedOptions.content(node.fields());
        Fields options = SharedOptions.options(node.fields());
        Message message = new Message(
                node.placement(),
                new MessageBody(
                        content,
                        SharedOptions.template(options, "subject", Escaping.NONE),
                        SharedOptions.template(options, "html", Escaping.HTML),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                SharedOptions.channels(options),
                List.of(),
                SharedOptions.duration(options, "expires_after", Limits.MAX_EXPIRES_AFTER)
                        .orElse(null));
        options.rejectOthers();
        return message;
    }
}
