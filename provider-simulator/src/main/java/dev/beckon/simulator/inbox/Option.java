package dev.beckon.simulator.inbox;

/**
 * Something the recipient may tap.
 *
 * @param id what the provider sends back (button id, row id, payload, postback data)
 * @param title what the recipient sees
 */
public record Option(String id, String title) {}
