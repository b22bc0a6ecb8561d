package dev.beckon.triggers.imports;

import com.fasterxml.jackson.databind.JsonNode;

/** One line of a file. */
sealed interface ImportLine {

    /** Counted from 1. */
    long number();

    /** A contact as JSON, not checked yet. */
    record Readable(long number, JsonNode contact) implements ImportLine {}

    record Unreadable(long number, String code, String message) implements ImportLine {}
}
