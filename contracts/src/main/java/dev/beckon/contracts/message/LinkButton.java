package dev.beckon.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A button that leads out of the conversation.
 *
 * @param target an absolute address, or a phone number in E.164
 */
public record LinkButton(Kind kind, String title, String target) {

    /** What it opens. */
    public enum Kind {
        @JsonProperty("url")
        URL,
        @JsonProperty("phone")
        PHONE
    }
}
