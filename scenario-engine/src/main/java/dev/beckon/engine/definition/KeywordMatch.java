package dev.beckon.engine.definition;

import java.util.Locale;

/** How the keywords of a trigger are looked for in a message. */
public enum KeywordMatch {
    /** One of them is among the words. */
    ANY,
    /** Each of them is among the words. */
    ALL,
    /** One of them is the whole message. */
    EXACT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
