package dev.beckon.triggers.imports;

/** How a file of contacts is written. */
public enum ImportFormat {
    /** {@code text/csv}, RFC 4180, the first line names the fields. */
    CSV,
    /** {@code application/x-ndjson}, one JSON object a line. */
    NDJSON
}
