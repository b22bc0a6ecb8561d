package dev.beckon.support.outbox;

import dev.beckon.support.database.AdvisoryLock;
import dev.beckon.support.database.Transactions;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.round.Rounds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * The publishing half: one thread moves stored records to Kafka in their order and deletes them once the brokers have
 * them. A crash between the two publishes a record again; readers take the newest of a key. Only one relay of a
 * database works at a time (a PostgreSQL advisory lock), so that several instances keep the order.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final int BATCH = 500;
    private static final long LOCK = 0x6265636b6f6eL;
    private static final Duration POLL = Duration.ofMillis(500);

    private final DataSource database;
    private final RecordPublisher publisher;
    private final Rounds rounds;

    private record Row(long id, String topic, String key, byte[] payload) {}

    /** Starts to publish what is stored already and what will be. */
    public OutboxRelay(DataSource database, RecordPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
        this.rounds = new Rounds("outbox-relay", POLL, this::round);
    }

    /** Looks at once instead of at the next poll; to be called after a commit. */
    public void wakeUp() {
        rounds.wakeUp();
    }

    private boolean round() {
        try {
            return Transactions.run(database, this::publishBatch) == BATCH;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot publish the outbox: " + e.getMessage(), e);
        }
    }

    private int publishBatch(Connection connection) throws SQLException {
        if (!AdvisoryLock.tryTake(connection, LOCK)) {
            return 0;
        }
        List<Row> rows = read(connection);
        CompletableFuture.allOf(rows.stream()
                        .map(row -> publisher.publishRaw(row.topic(), row.key(), row.payload(), Map.of()))
                        .toArray(CompletableFuture[]::new))
                .join();
        delete(connection, rows);
        return rows.size();
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
        rounds.close();
    }
}
