package dev.beckon.definitions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A change of a scenario that is not committed yet, as another thread or instance would make it. */
final class ScenarioUnderChange implements AutoCloseable {

    /** Of the locks, as they are now; the list of sessions is the same until the end of a transaction. */
    private static final String WAITING = """
            select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))""";

    private final Connection connection;

    ScenarioUnderChange(DataSource database, int id) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement change = connection.createStatement()) {
            change.executeUpdate("update scenario set revision = revision + 1 where id = " + id);
        }
    }

    /** Commits as soon as somebody waits for it, who then has read what is no longer so. */
    void commitWhenAwaited() throws SQLException {
        await().atMost(60, SECONDS).until(this::isAwaited);
        connection.commit();
    }

    private boolean isAwaited() throws SQLException {
        try (Statement look = connection.createStatement();
                ResultSet waiting = look.executeQuery(WAITING)) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
