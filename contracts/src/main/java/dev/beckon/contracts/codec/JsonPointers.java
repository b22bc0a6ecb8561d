package dev.beckon.contracts.codec;

/** Writes JSON pointers (RFC 6901), by which a fault says where it is. */
public final class JsonPointers {

    private JsonPointers() {}

    /** One step further down: a slash, and the name of a field with its {@code ~} and {@code /} escaped. */
    public static String step(String field) {
        return '/' + field.replace("~", "~0").replace("/", "~1");
    }
}
