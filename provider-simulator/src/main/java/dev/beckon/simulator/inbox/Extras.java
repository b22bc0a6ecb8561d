package dev.beckon.simulator.inbox;

import java.util.List;

/**
 * What a message shows beside text, answers and files.
 *
 * @param cardTitle of an RCS card or above a WhatsApp text; null for none
 * @param listTitle the label that opens a list; null without a list
 * @param template null for a message of its own words
 */
public record Extras(String cardTitle, String listTitle, List<Link> links, TemplateUse template) {

    /** Nothing. */
    public static final Extras NONE = new Extras(null, null, List.of(), null);

    public Extras {
        links = List.copyOf(links);
    }
}
