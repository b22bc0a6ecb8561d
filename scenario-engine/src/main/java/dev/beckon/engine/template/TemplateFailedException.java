package dev.beckon.engine.template;

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
        return message.length() <= MAX_MESSAGE_LENGTH ? message : message.substring(0, MAX_MESSAGE_LENGTH) + "…";
    }
}
