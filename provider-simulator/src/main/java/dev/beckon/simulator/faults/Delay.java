package dev.beckon.simulator.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A pause in milliseconds, drawn evenly between two bounds; in JSON a number or {@code {"min","max"}}.
 *
 * @param min shortest, at least 0
 * @param max longest, at least {@code min} and at most an hour
 */
public record Delay(int min, int max) {

    /** No pause. */
    public static final Delay NONE = new Delay(0, 0);

    private static final int LONGEST = 3_600_000;

    public Delay {
        Rate.count("max", max, LONGEST);
        Rate.count("min", min, max);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Delay of(JsonNode json) {
        if (json.isInt()) {
            return new Delay(json.intValue(), json.intValue());
        }
        if (json.path("min").isInt() && json.path("max").isInt() && json.size() == 2) {
            return new Delay(json.get("min").intValue(), json.get("max").intValue());
        }
        throw new IllegalArgumentException("a delay is a number of milliseconds or {\"min\": …, \"max\": …}");
    }
}
