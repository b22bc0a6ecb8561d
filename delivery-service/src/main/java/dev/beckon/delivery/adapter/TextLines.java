package dev.beckon.delivery.adapter;

import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A message's text with lines for what the channel has no place of its own for: the card's title above, below it the
 * medium's address, the links, what is said of the options, and the options as numbered lines. Nothing is ever left
 * out. For one thread.
 */
public final class TextLines {

    private final MessageContent content;
    private String title;
    private final List<String> addresses = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    private TextLines(MessageContent content) {
        this.content = content;
    }

    /** The text alone; what else is wanted has to be added. */
    public static TextLines of(MessageContent content) {
        return new TextLines(content);
    }

    /** All there is, for channels of text only. */
    public static String all(MessageContent content) {
        return of(content)
                .title(content.cardTitle())
                .media()
                .links(content.links())
                .numberedOptions()
                .toString();
    }

    /** A line above the text; null for none. */
    public TextLines title(String line) {
        title = line;
        return this;
    }

    /** The medium's address. */
    public TextLines media() {
        if (content.media() != null) {
            addresses.add(content.media().url());
        }
        return this;
    }

    /** Each link as {@code title: address}. */
    public TextLines links(List<LinkButton> links) {
        links.forEach(link -> addresses.add(link.title() + ": " + link.target()));
        return this;
    }

    /** The options as {@code 1. Yes}, each with its description. */
    public TextLines numberedOptions() {
        for (int i = 0; i < content.options().size(); i++) {
            Option option = content.options().get(i);
            String description = option.description() == null ? "" : " - " + option.description();
            options.add(i + 1 + ". " + option.title() + description);
        }
        return this;
    }

    /** What is said of options that are shown as buttons without room for it. */
    public TextLines descriptions() {
        content.options().stream()
                .filter(option -> option.description() != null)
                .forEach(option -> options.add(option.title() + ": " + option.description()));
        return this;
    }

    /** Blocks with an empty line between them; blank ones are left out. */
    @Override
    public String toString() {
        List<String> head = new ArrayList<>();
        head.add(title == null ? "" : title);
        head.add(content.text() == null ? "" : content.text());
        head.removeIf(String::isBlank);
        List<String> blocks = new ArrayList<>(
                List.of(String.join("\n", head), String.join("\n", addresses), String.join("\n", options)));
        blocks.removeIf(String::isBlank);
        return String.join("\n\n", blocks);
    }
}
