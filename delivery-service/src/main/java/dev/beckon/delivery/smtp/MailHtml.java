package dev.beckon.delivery.smtp;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.delivery.adapter.ContentCheck;

/**
 * The HTML part: the author's own, or one made from the text where there is something that text cannot show; above it
 * the card's title and picture, below it links as buttons and the options as a numbered list. Everything but the
 * author's HTML is escaped.
 */
final class MailHtml {

    private static final String BUTTON = "display:inline-block;padding:10px 18px;border-radius:4px;"
            + "background:#1a1a1a;color:#ffffff;text-decoration:none";

    private MailHtml() {}

    /** Whether a mail needs an HTML part. */
    static boolean isNeeded(MessageContent content) {
        return content.html() != null
                || content.cardTitle() != null
                || content.media() != null
                || !content.links().isEmpty();
    }

    /**
     * Writes it.
     *
     * @param linksMedium whether the medium is shown or linked here; false when the mail carries it itself
     */
    static String of(MessageContent content, boolean linksMedium) {
        StringBuilder html = new StringBuilder(512);
        if (content.cardTitle() != null) {
            html.append("<h2>").append(escaped(content.cardTitle())).append("</h2>\n");
        }
        if (linksMedium && content.media() != null) {
            medium(html, content.media());
        }
        html.append(content.html() == null ? paragraphs(content.text()) : content.html());
        content.links().forEach(link -> button(html, link));
        if (!content.options().isEmpty()) {
            html.append("\n<ol>");
            content.options().forEach(option -> option(html, option));
            html.append("</ol>");
        }
        return html.toString();
    }

    private static void medium(StringBuilder html, Media media) {
        String name = escaped(ContentCheck.filename(media));
        String url = escaped(media.url());
        if (media.kind() == Media.Kind.IMAGE) {
            html.append("<p><img src=\"%s\" alt=\"%s\" style=\"max-width:100%%\"></p>\n".formatted(url, name));
        } else {
            html.append("<p><a href=\"%s\">%s</a></p>\n".formatted(url, name));
        }
    }

    private static void button(StringBuilder html, LinkButton link) {
        String target = switch (link.kind()) {
            case URL -> link.target();
            case PHONE -> "tel:" + link.target();
        };
        html.append("\n<p><a href=\"%s\" style=\"%s\">%s</a></p>"
                .formatted(escaped(target), BUTTON, escaped(link.title())));
    }

    private static void option(StringBuilder html, Option option) {
        html.append("<li>").append(escaped(option.title()));
        if (option.description() != null) {
            html.append("<br><small>").append(escaped(option.description())).append("</small>");
        }
        html.append("</li>");
    }

    private static String paragraphs(String text) {
        return text == null || text.isBlank()
                ? ""
                : "<p>"
                        + escaped(text.strip())
                                .replace("\r\n", "\n")
                                .replaceAll("\n{2,}", "</p><p>")
                                .replace("\n", "<br>")
                        + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
