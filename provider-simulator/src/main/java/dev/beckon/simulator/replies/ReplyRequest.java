package dev.beckon.simulator.replies;

/**
 * What a person sends.
 *
 * @param channel channel word
 * @param from the person's address
 * @param text free words; this or {@code button}
 * @param button id or title of an option of a message they got
 * @param to sender id to write to; needed only when nothing was sent to this person yet
 * @param messageRef the message answered, when it is not the last
 * @param duplicates how often the provider repeats the same webhook, 0 to 10; null for 0
 */
record ReplyRequest(
        String channel, String from, String text, String button, String to, String messageRef, Integer duplicates) {

    ReplyRequest {
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException("'from' is the address of the person who writes");
        }
        if ((text == null) == (button == null)) {
            throw new IllegalArgumentException("give either 'text' or 'button'");
        }
        duplicates = duplicates == null ? 0 : duplicates;
        if (duplicates < 0 || duplicates > 10) {
            throw new IllegalArgumentException("'duplicates' is between 0 and 10, not " + duplicates);
        }
    }
}
