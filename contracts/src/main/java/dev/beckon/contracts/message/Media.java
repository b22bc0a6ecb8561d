package dev.beckon.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * A picture, film, sound or file that a message carries.
 *
 * @param url where the provider fetches it; absolute http or https
 * @param filename shown for a document; may be null
 * @param mimeType may be null when only the address is known
 */
public record Media(Kind kind, String url, String filename, String mimeType) {

    /** What a phone does with it. */
    public enum Kind {
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("document")
        DOCUMENT;

        /** The word on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
