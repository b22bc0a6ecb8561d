package dev.beckon.delivery.rcs;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.delivery.adapter.ContentCheck;
import dev.beckon.delivery.adapter.TextLines;
import java.util.List;
import java.util.Optional;

/** The forms of an agent message, as far as they are used here, each with what may be tapped. */
sealed interface RcsForm {

    int TEXT = 3_072;
    int TITLE = 200;
    int DESCRIPTION = 2_000;
    int SUGGESTIONS = 11;

    Taps taps();

    /** {@code text}. */
    record Text(String text, Taps taps) implements RcsForm {}

    /** {@code contentInfo}: a file and nothing else. */
    record File(Media media, Taps taps) implements RcsForm {}

    /** {@code richCard.standaloneCard}; title, medium and description may be null, but not all of them. */
    record Card(String title, Media media, String description, Taps taps) implements RcsForm {}

    /** Suggested replies and actions. */
    record Taps(List<Option> options, List<LinkButton> links) {

        int count() {
            return options.size() + links.size();
        }
    }

    /**
     * Chooses the form: a card where there is a card's title or a picture or film with words, a file without words, else
     * text. A medium that no card takes, and links beyond the suggestions, become lines of the text.
     */
    static RcsForm of(MessageContent content) {
        boolean room = content.options().size() + content.links().size() <= SUGGESTIONS;
        Taps taps = new Taps(content.options(), room ? content.links() : List.of());
        List<LinkButton> lines = room ? List.of() : content.links();
        TextLines text = TextLines.of(content).links(lines).descriptions();
        boolean wordless = text.toString().isBlank() && ContentCheck.isBlank(content.cardTitle());
        if (content.media() != null && wordless) {
            return new File(content.media(), taps);
        }
        boolean shown = content.media() != null && isShownInCards(content.media());
        if (content.media() != null && !shown) {
            text.media();
        }
        if (shown || !ContentCheck.isBlank(content.cardTitle())) {
            String description = text.toString();
            return new Card(
                    ContentCheck.isBlank(content.cardTitle()) ? null : content.cardTitle(),
                    shown ? content.media() : null,
                    description.isBlank() ? null : description,
                    taps);
        }
        return new Text(text.toString(), taps);
    }

    /** Why RBM would refuse it; empty when it would not. Titles above their limits are shortened, texts are refused. */
    static Optional<String> fault(RcsForm form) {
        if (form.taps().count() > SUGGESTIONS) {
            return Optional.of("More than " + SUGGESTIONS + " options");
        }
        return switch (form) {
            case Text text -> longer(text.text(), TEXT);
            case File file -> Optional.empty();
            case Card card -> card.description() == null ? Optional.empty() : longer(card.description(), DESCRIPTION);
        };
    }

    private static Optional<String> longer(String text, int most) {
        return text.length() > most ? Optional.of("The text has more than " + most + " characters") : Optional.empty();
    }

    private static boolean isShownInCards(Media media) {
        return media.kind() == Media.Kind.IMAGE || media.kind() == Media.Kind.VIDEO;
    }
}
