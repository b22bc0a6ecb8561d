package dev.beckon.triggers.event;

import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in a contact's events, the newest first. */
public record EventPosition(Instant occurredAt, UUID eventId) {

    private static final EventPosition START =
            new EventPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    public static String of(ContactEvent event) {
        return event.occurredAt() + "/" + event.eventId();
    }

    /**
     * Reads a cursor; without one, the place before the newest event.
     *
     * @throws ProblemException 400 {@code invalid_cursor}
     */
    public static EventPosition decode(String cursor) {
        String position = Cursor.decode(cursor);
        if (position == null) {
            return START;
        }
        try {
            int slash = position.indexOf('/');
            return new EventPosition(
                    Instant.parse(position.substring(0, slash)), UUID.fromString(position.substring(slash + 1)));
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new ProblemException(400, "invalid_cursor", "The cursor is not one this list gave; start without it");
        }
    }
}
