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

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and pg_backend_pid() = any(pg_blocking_pids(pid))""";

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
        await().atMost(20, SECONDS).until(this::isAwaited);
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
