package dev.beckon.simulator.inbox;

/**
 * A button that leads out of the conversation.
 *
 * @param type {@code url} or {@code phone}
 * @param target the address or the number
 */
public record Link(String type, String title, String target) {}
