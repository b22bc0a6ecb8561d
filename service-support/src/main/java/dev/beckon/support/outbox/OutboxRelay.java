package dev.beckon.support.outbox;

import dev.beckon.support.kafka.RecordPublisher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The publishing half: one thread moves stored records to Kafka in their order and deletes them once the brokers have
 * them. A crash between the two publishes a record again; readers take the newest of a key. Only one relay of a
 * database works at a time (a PostgreSQL advisory lock), so that several instances keep the order.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long LOCK = 0x6265636b6f6eL;
    private static final Duration POLL = Duration.ofMillis(500);

    private final DataSource database;
    private final RecordPublisher publisher;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;

    private record Row(long id, String topic, String key, byte[] payload) {}

    /** Starts to publish what is stored already and what will be. */
    public OutboxRelay(DataSource database, RecordPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
        this.thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    /** Looks at once instead of at the next poll; to be called after a commit. */
    public void wakeUp() {
        wakeUps.release();
    }

    private void run() {
        while (open) {
            try {
                if (publishBatch() < BATCH) {
                    await();
                }
            } catch (SQLException | CompletionException e) {
                LOGGER.warnf("Cannot publish the outbox, trying again: %s", e.getMessage());
                await();
            }
        }
    }

    private void await() {
        try {
            if (wakeUps.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            open = false;
        }
    }

    private int publishBatch() throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                int published = lock(connection) ? publishBatch(connection) : 0;
                connection.commit();
                return published;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private int publishBatch(Connection connection) throws SQLException {
        List<Row> rows = read(connection);
        CompletableFuture.allOf(rows.stream()
                        .map(row -> publisher.publishRaw(row.topic(), row.key(), row.payload(), Map.of()))
                        .toArray(CompletableFuture[]::new))
                .join();
        delete(connection, rows);
        return rows.size();
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static List<Row> read(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, topic, record_key, payload from outbox order by id limit " + BATCH);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(result.getLong(1), result.getString(2), result.getString(3), result.getBytes(4)));
            }
        }
        return rows;
    }

    private static void delete(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
