package dev.beckon.delivery.whatsapp;

import static dev.beckon.delivery.whatsapp.WhatsAppLimits.BUTTONS;
import static dev.beckon.delivery.whatsapp.WhatsAppLimits.BUTTON_TITLE;
import static dev.beckon.delivery.whatsapp.WhatsAppLimits.HEADER;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.delivery.adapter.ContentCheck;
import dev.beckon.delivery.adapter.TextLimits;
import dev.beckon.delivery.adapter.TextLines;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Action;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Header;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Interactive;
import dev.beckon.delivery.whatsapp.WhatsAppForm.MediaMessage;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Template;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Text;
import java.util.List;

/**
 * Chooses the form. A template wins over everything; then options, as up to three buttons or else as a list; then the
 * one button that opens an address; then a medium with its caption; then text. What the form has no place for becomes a
 * line of its text.
 */
final class WhatsAppForms {

    private static final String LIST_LABEL = "▾";

    private WhatsAppForms() {}

    static WhatsAppForm of(MessageContent content) {
        if (content.template() != null) {
            return new Template(content.template(), content.media(), content.options());
        }
        if (!content.options().isEmpty()) {
            return fitsButtons(content) ? buttons(content) : rows(content);
        }
        if (isOneAddress(content.links())
                && !(ContentCheck.isBlank(content.text()) && ContentCheck.isBlank(content.cardTitle()))) {
            return openUrl(content);
        }
        if (content.media() != null) {
            return media(content);
        }
        String body = TextLines.of(content)
                .title(bold(content.cardTitle()))
                .links(content.links())
                .toString();
        return new Text(body, false);
    }

    /** Two buttons that look the same after shortening would be refused; a list shows their whole titles. */
    private static boolean fitsButtons(MessageContent content) {
        long distinct = content.options().stream()
                .map(option -> TextLimits.shorten(option.title(), BUTTON_TITLE))
                .distinct()
                .count();
        boolean described = content.options().stream().anyMatch(option -> option.description() != null);
        return content.options().size() <= BUTTONS
                && distinct == content.options().size()
                && content.optionStyle() != OptionStyle.LIST
                && (content.optionStyle() == OptionStyle.BUTTONS || !described);
    }

    private static Interactive buttons(MessageContent content) {
        return interactive(content, header(content), content.links(), true, new Action.Buttons(content.options()));
    }

    /** A list's header is text only. */
    private static Interactive rows(MessageContent content) {
        String label = ContentCheck.isBlank(content.listTitle()) ? LIST_LABEL : content.listTitle();
        return interactive(content, title(content), content.links(), false, new Action.Rows(label, content.options()));
    }

    private static Interactive openUrl(MessageContent content) {
        return interactive(
                content,
                header(content),
                List.of(),
                false,
                new Action.OpenUrl(content.links().getFirst()));
    }

    private static Interactive interactive(
            MessageContent content, Header header, List<LinkButton> links, boolean descriptions, Action action) {
        TextLines body = TextLines.of(content).links(links);
        if (!(header instanceof Header.Medium)) {
            body.media();
        }
        if (!(header instanceof Header.Title)) {
            body.title(bold(content.cardTitle()));
        }
        if (descriptions) {
            body.descriptions();
        }
        return new Interactive(header, body.toString(), action);
    }

    private static Header header(MessageContent content) {
        return content.media() != null && content.media().kind() != Media.Kind.AUDIO
                ? new Header.Medium(content.media())
                : title(content);
    }

    /** A header is never the only text: Meta demands a body. */
    private static Header title(MessageContent content) {
        boolean fits = !ContentCheck.isBlank(content.cardTitle())
                && content.cardTitle().length() <= HEADER
                && !ContentCheck.isBlank(content.text());
        return fits ? new Header.Title(content.cardTitle()) : null;
    }

    private static WhatsAppForm media(MessageContent content) {
        String caption = TextLines.of(content)
                .title(bold(content.cardTitle()))
                .links(content.links())
                .toString();
        boolean mute = content.media().kind() == Media.Kind.AUDIO && !caption.isBlank();
        return mute
                ? new Text(
                        TextLines.of(content)
                                .title(bold(content.cardTitle()))
                                .media()
                                .links(content.links())
                                .toString(),
                        true)
                : new MediaMessage(content.media(), caption);
    }

    private static boolean isOneAddress(List<LinkButton> links) {
        return links.size() == 1 && links.getFirst().kind() == LinkButton.Kind.URL;
    }

    private static String bold(String title) {
        return ContentCheck.isBlank(title) ? null : '*' + title.strip() + '*';
    }
}
