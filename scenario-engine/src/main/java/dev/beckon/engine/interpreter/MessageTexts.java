package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.template.TemplateCompiler;
import java.util.List;

/**
 * The compiled texts of a message.
 *
 * @param subject may be null
 * @param html may be null
 */
record MessageTexts(Template text, Template subject, Template html) {

    static MessageTexts of(String text, String subject, String html) {
        return new MessageTexts(
                TemplateCompiler.compile(text, Escaping.NONE),
                subject == null ? null : TemplateCompiler.compile(subject, Escaping.NONE),
                html == null ? null : TemplateCompiler.compile(html, Escaping.HTML));
    }

    /** @throws dev.beckon.engine.template.TemplateFailedException when one of them cannot be rendered */
    MessageContent render(Walk walk, String actionKey, List<MessageContent.Option> options) {
        return new MessageContent(
                walk.render(actionKey, text),
                subject == null ? null : oneLine(walk.render(actionKey, subject)),
                html == null ? null : walk.render(actionKey, html),
                options);
    }

    /** A subject is a mail header: a value with a line end in it must not begin another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\R+", " ").strip();
    }
}
