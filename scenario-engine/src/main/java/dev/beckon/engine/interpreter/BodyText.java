package dev.beckon.engine.interpreter;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.TrackedLink;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a message says, compiled; all but {@code text} and {@code buttons} may be null.
 *
 * @param namesLink whether a text names the link, so that it needs no button
 */
record BodyText(
        Template text,
        Template subject,
        Template html,
        MediaText media,
        Template cardTitle,
        List<ButtonText> buttons,
        ListText list,
        ProviderTemplateText template,
        LinkText link,
        boolean namesLink) {

    static BodyText of(MessageBody body, Compiling compiling) {
        List<ButtonText> buttons = IntStream.range(0, body.buttons().size())
                .mapToObj(i -> ButtonText.of(body.buttons().get(i), i, compiling))
                .toList();
        return new BodyText(
                compiling.text(body.content() == null ? "" : body.content()),
                compiling.optional(body.subject()),
                compiling.optionalHtml(body.html()),
                body.media() == null ? null : MediaText.of(body.media(), compiling),
                compiling.optional(body.cardTitle()),
                buttons,
                body.list() == null ? null : ListText.of(body.list(), compiling),
                body.template() == null ? null : ProviderTemplateText.of(body.template(), compiling),
                body.link() == null ? null : LinkText.of(body.link(), compiling),
                body.link() != null && LinkMention.isIn(body));
    }

    /**
     * @param links gets the tracked link, once
     * @throws dev.beckon.engine.template.TemplateFailedException when a text cannot be rendered
     */
    MessageContent render(Walk walk, String actionKey, MessageId message, Offered offered, List<TrackedLink> links) {
        if (link == null) {
            return content(walk, actionKey, offered, null);
        }
        Optional<TrackedLink> tracked = link.render(walk, actionKey, message);
        if (tracked.isPresent() && !links.contains(tracked.get())) {
            links.add(tracked.get());
        }
        walk.link(tracked.map(known -> LinkText.address(walk, known)).orElse(""));
        try {
            return content(walk, actionKey, offered, tracked.orElse(null));
        } finally {
            walk.link(null);
        }
    }

    private MessageContent content(Walk walk, String actionKey, Offered offered, TrackedLink tracked) {
        String rendered = walk.render(actionKey, text);
        String subjectLine = subject == null ? null : Texts.line(walk.render(actionKey, subject));
        String htmlBody = html == null ? null : Texts.orNull(walk.render(actionKey, html));
        ContentParts parts = new ContentParts(offered.options());
        for (ButtonText button : buttons) {
            button.render(walk, actionKey, parts);
        }
        if (list != null) {
            list.render(walk, actionKey, parts);
        }
        if (tracked != null && !namesLink) {
            parts.link(link.button(walk, actionKey, tracked));
        }
        return new MessageContent(
                rendered,
                subjectLine,
                htmlBody,
                parts.options(),
                list == null ? offered.style() : OptionStyle.LIST,
                list == null || list.title() == null ? null : Texts.line(walk.render(actionKey, list.title())),
                media == null ? null : media.render(walk, actionKey),
                cardTitle == null ? null : Texts.line(walk.render(actionKey, cardTitle)),
                parts.links(),
                template == null ? null : template.render(walk, actionKey));
    }
}
