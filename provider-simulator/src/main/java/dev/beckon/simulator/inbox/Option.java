package dev.beckon.simulator.inbox;

/**
 * Something the recipient may tap to answer.
 *
 * @param id what the provider sends back (button id, row id, payload, postback data)
 * @param title what the recipient sees
 * @param description the second line of a list's row; null for none
 */
public record Option(String id, String title, String description) {

    public Option(String id, String title) {
        this(id, title, null);
    }
}
