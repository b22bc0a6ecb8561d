package dev.beckon.simulator.inbox;

/**
 * A file or media reference of a message.
 *
 * @param type provider's word ({@code image}, {@code document}, …) or the MIME type of a mail part
 * @param name URL, media id or file name
 * @param filename the name shown for a document behind a URL; null for none
 */
public record Attachment(String type, String name, String filename) {

    public Attachment(String type, String name) {
        this(type, name, null);
    }
}
