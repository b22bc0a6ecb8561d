package dev.beckon.contracts.message;

import java.util.List;

/**
 * A rendered message, the same for every channel; an adapter gives it the form of its provider.
 *
 * @param text what a person reads; never blank
 * @param subject of an e-mail; may be null, then the adapter makes one from the text
 * @param html body of an e-mail, already escaped; may be null
 * @param options the answers offered, in order; empty for a plain message
 */
public record MessageContent(String text, String subject, String html, List<Option> options) {

    /**
     * One answer to choose.
     *
     * @param id the branch label, {@code option_0}, {@code option_1}, …; comes back when the button is pressed
     * @param title what the button says
     */
    public record Option(String id, String title) {}

    public MessageContent {
        options = options == null ? List.of() : List.copyOf(options);
    }
}
