package dev.beckon.delivery.feedback;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * When something happened, as a provider tells it. What cannot be is the time of arrival: a person's message is not
 * refused for its time stamp, and no time to come keeps a service window open.
 */
public final class ProviderTime {

    /** Clocks differ; nobody's by more than this. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private ProviderTime() {}

    /** @param seconds since 1970 */
    public static Instant ofSeconds(long seconds, Instant receivedAt) {
        try {
            return plausible(Instant.ofEpochSecond(seconds), receivedAt);
        } catch (DateTimeException beyondAllTime) {
            return receivedAt;
        }
    }

    /** @param text ISO 8601 with {@code Z} */
    public static Instant ofText(String text, Instant receivedAt) {
        try {
            return plausible(Instant.parse(text), receivedAt);
        } catch (DateTimeParseException noTime) {
            return receivedAt;
        }
    }

    private static Instant plausible(Instant told, Instant receivedAt) {
        boolean possible = told.isAfter(Instant.EPOCH) && told.isBefore(receivedAt.plus(AHEAD));
        return possible ? told : receivedAt;
    }
}
