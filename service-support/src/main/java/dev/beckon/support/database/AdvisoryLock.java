package dev.beckon.support.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A lock of one database by a number (PostgreSQL, "Advisory Locks"), by which one of several instances does a thing. */
public final class AdvisoryLock {

    private AdvisoryLock() {}

    /** Takes the lock until the end of the connection's transaction; false when another transaction has it. */
    public static boolean tryTake(Connection connection, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            select.setLong(1, number);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
