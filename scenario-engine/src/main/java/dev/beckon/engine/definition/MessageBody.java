package dev.beckon.engine.definition;

import java.util.List;

/**
 * What a message says, before it is rendered. Every text is a template.
 *
 * @param content the text; null where a medium or a provider's template needs none
 * @param subject of an e-mail; may be null
 * @param html an e-mail's body, variables are escaped; may be null
 * @param media may be null
 * @param cardTitle makes it a card; null for none
 * @param buttons in the order shown
 * @param list answers shown as a list; null for none, and then only without reply buttons
 * @param template the provider's approved template; may be null
 * @param link the tracked link, {@code {{ link.url }}} in the texts; where no text names it, it is a button; may be null
 */
public record MessageBody(
        String content,
        String subject,
        String html,
        MediaSource media,
        String cardTitle,
        List<Button> buttons,
        OptionList list,
        TemplateReference template,
        ConversionLink link) {

    public MessageBody {
        buttons = buttons == null ? List.of() : List.copyOf(buttons);
    }

    /** A text and nothing else. */
    public static MessageBody text(String content) {
        return new MessageBody(content, null, null, null, null, List.of(), null, null, null);
    }
}
