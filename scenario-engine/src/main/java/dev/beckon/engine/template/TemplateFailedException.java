package dev.beckon.engine.template;

import dev.beckon.engine.text.Excerpt;

/** A text cannot be rendered with the values of this execution. */
public final class TemplateFailedException extends RuntimeException {

    private static final int MAX_MESSAGE_LENGTH = 300;

    public TemplateFailedException(String message) {
        super(cut(message));
    }

    public TemplateFailedException(String message, Throwable cause) {
        super(cut(message), cause);
    }

    private static String cut(String message) {
        return Excerpt.shown(message, MAX_MESSAGE_LENGTH);
    }
}
