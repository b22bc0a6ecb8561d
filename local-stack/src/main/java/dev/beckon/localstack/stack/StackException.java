package dev.beckon.localstack.stack;

/** The stack cannot start or go on; the message is one line that says why and what to do. */
public final class StackException extends RuntimeException {

    /** Without a cause that would tell more. */
    public StackException(String message) {
        super(message);
    }

    /** With what was behind it. */
    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
