package dev.beckon.engine.definition;

import java.util.Locale;

/** What happens when a contact is to start a scenario that they are already in. */
public enum EntryPolicy {
    /** The new start is refused. */
    SKIP,
    /** Both run. */
    ALLOW,
    /** Both run when their execution keys differ, else the new start is refused. */
    ALLOW_WITH_KEY,
    /** The one under way is interrupted. */
    RESTART;

    public static final EntryPolicy DEFAULT = SKIP;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
