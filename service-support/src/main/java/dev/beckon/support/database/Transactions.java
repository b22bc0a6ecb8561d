package dev.beckon.support.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain JDBC transactions. */
public final class Transactions {

    private Transactions() {}

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    /**
     * Commits what {@code work} did, or nothing of it. Blocks.
     *
     * @throws SQLException when a statement or the commit failed
     */
    public static <R> R run(DataSource database, Work<R> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                R result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }
}
