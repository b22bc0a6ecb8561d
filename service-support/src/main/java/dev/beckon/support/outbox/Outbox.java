package dev.beckon.support.outbox;

import dev.beckon.contracts.topic.Topic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The writing half: stores records in the same transaction as the state they tell of. The table, in the service's own
 * schema:
 *
 * <pre>{@code
 * create table outbox (
 *   id         bigint generated always as identity primary key,
 *   topic      text        not null,
 *   record_key text        not null,
 *   payload    bytea,                              -- null removes the key from a compacted topic
 *   created_at timestamptz not null default now()
 * );
 * }</pre>
 *
 * Records of one key keep their order as long as the writer holds the row lock of what the key names.
 */
public final class Outbox {

    private static final String INSERT = "insert into outbox (topic, record_key, payload) values (?, ?, ?)";

    private Outbox() {}

    /** One record to publish; a null value removes the key. */
    public record Entry<K, V>(Topic<K, V> topic, K key, V value) {}

    /** Stores one record; takes part in the connection's transaction. */
    public static <K, V> void append(Connection connection, Topic<K, V> topic, K key, V value) throws SQLException {
        append(connection, List.of(new Entry<>(topic, key, value)));
    }

    /** Stores records in one batch; takes part in the connection's transaction. */
    public static void append(Connection connection, List<? extends Entry<?, ?>> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry<?, ?> entry : entries) {
                insert.setString(1, entry.topic().name());
                insert.setString(2, entry.key().toString());
                insert.setBytes(3, payload(entry));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static <K, V> byte[] payload(Entry<K, V> entry) {
        return entry.value() == null ? null : entry.topic().codec().encode(entry.value());
    }
}
