package dev.beckon.engine.validation;

/**
 * A stored object that a document names.
 *
 * @param pointer JSON pointer (RFC 6901) to the id
 * @param id as given; positive
 */
public record Reference(String pointer, Kind kind, long id) {

    /** What is stored under the id. */
    public enum Kind {
        MEDIA_FILE,
        CONVERSION_LINK,
        SURVEY,
        FOLDER,
        SEGMENT,
        SCENARIO,
        API_TRIGGER
    }
}
