package dev.beckon.triggers.testing;

import dev.beckon.triggers.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The service's tables, past the service: for what only a crash or a fault leaves in them, and what no answer shows.
 */
@ApplicationScoped
public class Tables {

    private final Database database;
    private final DataSource source;

    Tables(Database database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /** Whoever reads or writes the table waits until this is closed. */
    public static final class Hold implements AutoCloseable {

        private final Connection connection;

        private Hold(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Has a table stand still, as behind a statement that takes long. */
    public Hold hold(String table) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement("lock table " + table)) {
            lock.execute();
        }
        return new Hold(connection);
    }

    /** @param statement changes rows; holds its values itself, which the test has made */
    public void change(String statement) {
        database.inTransaction(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                return prepared.executeUpdate();
            }
        });
    }

    /** @param query gives one number */
    public long count(String query) {
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
