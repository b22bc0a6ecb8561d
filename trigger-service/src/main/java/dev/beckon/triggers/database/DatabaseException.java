package dev.beckon.triggers.database;

import java.sql.SQLException;
import java.util.Set;

/** A statement failed; tells whether trying again can help. */
public final class DatabaseException extends RuntimeException {

    private static final String QUERY_CANCELED = "57014";
    private static final String UNIQUE_VIOLATION = "23505";

    /** SQLSTATE classes of a database that is away, restarting, overloaded or chose us as a deadlock's victim. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private final String sqlState;

    public DatabaseException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState() + ": " + cause.getClass().getSimpleName(), cause);
        this.sqlState = cause.getSQLState();
    }

    /** Whether the same work may succeed later without any change; a failure without SQLSTATE came from the pool. */
    public boolean isTransient() {
        return sqlState == null || TRANSIENT_CLASSES.contains(sqlState.substring(0, 2));
    }

    /** Whether it was stopped because it took too long. */
    public boolean isTimeout() {
        return QUERY_CANCELED.equals(sqlState);
    }

    /** The same of a statement within a transaction that is to go on. */
    public static boolean isTimeout(SQLException failure) {
        return QUERY_CANCELED.equals(failure.getSQLState());
    }

    /** Whether another transaction got in between, so that reading again and deciding again helps. */
    public boolean isRace() {
        return UNIQUE_VIOLATION.equals(sqlState) || sqlState != null && sqlState.startsWith("40");
    }
}
