package dev.beckon.triggers.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something wrong with a line.
 *
 * @param line counted from 1, with the header line
 * @param pointer JSON pointer of the field; empty for the whole line
 */
public record LineIssue(long line, Severity severity, String code, String pointer, String message) {

    /** Whether the line's contact was stored all the same. */
    public enum Severity {
        ERROR,
        WARNING;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
