package dev.beckon.triggers.apitrigger;

import dev.beckon.triggers.database.JsonColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** The statements on calls of API triggers themselves. */
final class ParentRows {

    private static final String STORE = """
            insert into trigger_calls (call_id, workspace, source, idempotency_key, api_trigger_id, lane, status, failure,
                                       contacts, request, body_hash, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?::jsonb, ?, ?)
            on conflict (call_id) do nothing""";

    private static final String CONFLICT = """
            update trigger_calls set conflicts = conflicts + 1 where call_id = ? and body_hash <> ? returning call_id""";

    private final Connection connection;

    ParentRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Stores a call together with what it comes to.
     *
     * @param failure why it starts nothing; null when it starts something
     * @return whether it was not known
     */
    boolean store(ApiTriggerCall call, String failure) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, call.id().value());
            insert.setString(2, call.event().workspace().value());
            insert.setString(3, call.event().source());
            insert.setString(4, call.event().idempotencyKey());
            insert.setLong(5, call.event().request().apiTriggerId().value());
            insert.setString(6, call.event().request().lane().name());
            insert.setString(7, failure == null ? "emitted" : "failed");
            insert.setString(8, failure);
            insert.setString(9, JsonColumn.write(call.event().request()));
            insert.setString(10, call.bodyHash());
            insert.setObject(11, call.occurredAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        }
    }

    /** Counts a repeated call whose body is another; tells whether it is. */
    boolean countConflict(ApiTriggerCall call) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CONFLICT)) {
            update.setObject(1, call.id().value());
            update.setString(2, call.bodyHash());
            try (ResultSet row = update.executeQuery()) {
                return row.next();
            }
        }
    }
}
