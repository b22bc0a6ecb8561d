package dev.beckon.triggers.testing;

import dev.beckon.triggers.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/**
 * The service's tables, past the service: for what only a crash or a fault leaves in them, and what no answer shows.
 */
@ApplicationScoped
public class Tables {

    private final Database database;

    Tables(Database database) {
        this.database = database;
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
