package dev.beckon.delivery.whatsapp;

import dev.beckon.contracts.message.Media;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Action;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Interactive;
import dev.beckon.delivery.whatsapp.WhatsAppForm.MediaMessage;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Template;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Text;
import java.util.Optional;

/**
 * Meta's limits, in UTF-16 units. Texts above theirs are refused; titles are shortened: buttons to 20, rows and their
 * second lines to 24 and 72, a row's whole title becoming its second line when there is none.
 */
final class WhatsAppLimits {

    static final int TEXT = 4_096;
    static final int INTERACTIVE_TEXT = 1_024;
    static final int CAPTION = 1_024;
    static final int HEADER = 60;
    static final int BUTTONS = 3;
    static final int ROWS = 10;
    static final int BUTTON_TITLE = 20;
    static final int ROW_TITLE = 24;
    static final int ROW_DESCRIPTION = 72;

    private WhatsAppLimits() {}

    /** Why this form would be refused; empty when it would not be. */
    static Optional<String> fault(WhatsAppForm form) {
        return switch (form) {
            case Text text -> text(text.body(), TEXT);
            case MediaMessage media -> longer(media.caption(), CAPTION, "The caption");
            case Template template -> template(template);
            case Interactive interactive ->
                tooMany(interactive.action()).or(() -> text(interactive.body(), INTERACTIVE_TEXT));
        };
    }

    private static Optional<String> text(String text, int most) {
        return text.isBlank() ? Optional.of("There is no text") : longer(text, most, "The text");
    }

    private static Optional<String> longer(String text, int most, String what) {
        return text.length() > most ? Optional.of(what + " has more than " + most + " characters") : Optional.empty();
    }

    private static Optional<String> tooMany(Action action) {
        return action instanceof Action.Rows rows && rows.options().size() > ROWS
                ? Optional.of("More than " + ROWS + " options")
                : Optional.empty();
    }

    private static Optional<String> template(Template template) {
        if (template.template().name() == null || template.template().language() == null) {
            return Optional.of("The template has no name or no language");
        }
        if (template.media() != null && template.media().kind() == Media.Kind.AUDIO) {
            return Optional.of("A template's header takes no sound");
        }
        return template.options().size() > ROWS ? Optional.of("More than " + ROWS + " options") : Optional.empty();
    }
}
