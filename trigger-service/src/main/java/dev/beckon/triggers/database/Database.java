package dev.beckon.triggers.database;

import dev.beckon.support.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own. Safe for all threads; blocks the calling one. */
@ApplicationScoped
public class Database {

    private static final int TRIES = 5;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** What is done with a connection; may be repeated, so it must have no effect outside of it. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /**
     * Commits what {@code work} did, or nothing of it.
     *
     * @throws DatabaseException when a statement or the commit failed
     */
    public <T> T inTransaction(Work<T> work) {
        try {
            return Transactions.run(source, work::on);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** As {@link #inTransaction}, but repeats work that lost a race against another transaction. */
    public <T> T inRepeatedTransaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(work);
            } catch (DatabaseException e) {
                if (!e.isRace() || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
