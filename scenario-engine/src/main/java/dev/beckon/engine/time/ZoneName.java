package dev.beckon.engine.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones by their names. */
public final class ZoneName {

    private ZoneName() {}

    /** The first that names a zone, else UTC. */
    public static ZoneId first(String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                try {
                    return ZoneId.of(name);
                } catch (DateTimeException _) {
                    // The next one, then: a zone that nobody knows is as good as none.
                }
            }
        }
        return ZoneOffset.UTC;
    }
}
