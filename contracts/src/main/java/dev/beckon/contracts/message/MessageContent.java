package dev.beckon.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A rendered message, the same for every channel; an adapter gives it the form of its provider.
 *
 * @param text what a person reads; blank only beside a medium or a template
 * @param subject of an e-mail; may be null, then the adapter makes one from the text
 * @param html body of an e-mail, already escaped; may be null
 * @param options the answers offered, in order; empty for a plain message
 * @param optionStyle how the answers are shown; null leaves it to the adapter
 * @param listTitle the label that opens the list of answers; may be null
 * @param media may be null
 * @param cardTitle makes the message a card: this title, medium, text and buttons as one; null for none
 * @param links buttons that open an address or call a number
 * @param template the provider's approved template to send instead of the text, on the channels that know templates; may
 *     be null
 */
public record MessageContent(
        String text,
        String subject,
        String html,
        List<Option> options,
        OptionStyle optionStyle,
        String listTitle,
        Media media,
        String cardTitle,
        List<LinkButton> links,
        ProviderTemplate template) {

    /**
     * One answer to choose.
     *
     * @param id the branch label, {@code option_0}, {@code option_1}, …; comes back when the button is pressed
     * @param title what the button says
     * @param description a second line, where the provider's list has one; may be null
     */
    public record Option(String id, String title, String description) {

        public Option(String id, String title) {
            this(id, title, null);
        }
    }

    /** How answers are shown. */
    public enum OptionStyle {
        @JsonProperty("buttons")
        BUTTONS,
        @JsonProperty("list")
        LIST
    }

    public MessageContent {
        options = options == null ? List.of() : List.copyOf(options);
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** A message of texts and answers only. */
    public MessageContent(String text, String subject, String html, List<Option> options) {
        this(text, subject, html, options, null, null, null, null, List.of(), null);
    }
}
