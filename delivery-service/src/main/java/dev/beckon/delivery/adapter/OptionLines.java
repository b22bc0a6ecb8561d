package dev.beckon.delivery.adapter;

import dev.beckon.contracts.message.MessageContent;

/** Options where there are no buttons: numbered lines below the text, {@code 1. Yes}. */
public final class OptionLines {

    private OptionLines() {}

    /** The text with its options. */
    public static String text(MessageContent content) {
        if (content.options().isEmpty()) {
            return content.text();
        }
        StringBuilder text = new StringBuilder(content.text()).append('\n');
        for (int i = 0; i < content.options().size(); i++) {
            text.append('\n')
                    .append(i + 1)
                    .append(". ")
                    .append(content.options().get(i).title());
        }
        return text.toString();
    }
}
