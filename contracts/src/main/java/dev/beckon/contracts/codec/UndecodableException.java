package dev.beckon.contracts.codec;

/** The bytes of a record are not what its topic holds: such a record belongs in the dead letters. */
public final class UndecodableException extends RuntimeException {

    public UndecodableException(Class<?> type, Throwable cause) {
        super("Not a " + type.getSimpleName() + ": " + firstLine(cause.getMessage()), cause);
    }

    /** Jackson appends a source excerpt on further lines; it may hold a message text and is left out. */
    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
