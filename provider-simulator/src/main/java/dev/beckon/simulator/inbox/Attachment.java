package dev.beckon.simulator.inbox;

/**
 * A file or media reference of a message.
 *
 * @param type provider's word ({@code image}, {@code document}, …) or the MIME type of a mail part
 * @param name URL, media id or file name
 */
public record Attachment(String type, String name) {}
