package dev.beckon.triggers.messagestart;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers the calls that messages made, and which of them are too many. */
@ApplicationScoped
public class MessageStarts {

    /** Why such a call starts nothing. */
    public static final String REFUSAL = "message_starts_limited";

    private static final String REMEMBER = """
            insert into message_starts (call_id, contact_id, scenario_id, started_at, limited)
            select ?, ?, ?, ?, count(*) >= ? from message_starts
             where contact_id = ? and scenario_id = ? and not limited and started_at > ?
            on conflict (call_id) do nothing""";

    private static final String LIMITED =
            "select call_id from message_starts where call_id = any (?::uuid[]) and limited";

    private final Database database;
    private final MessageStartConfig config;
    private final Clock clock;

    MessageStarts(Database database, MessageStartConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Counts a call, in the transaction that makes it; the same call again changes nothing. */
    public void remember(Connection connection, TriggerCallId call, ContactId contact, ScenarioId scenario)
            throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setObject(1, call.value());
            insert.setLong(2, contact.value());
            insert.setLong(3, scenario.value());
            insert.setObject(4, now);
            insert.setInt(5, config.most());
            insert.setLong(6, contact.value());
            insert.setLong(7, scenario.value());
            insert.setObject(8, now.minus(config.within()));
            insert.executeUpdate();
        }
    }

    /** Those of the calls that are too many; blocks. */
    public Set<TriggerCallId> limited(Collection<TriggerCallId> calls) {
        return calls.isEmpty() ? Set.of() : database.inTransaction(connection -> limited(connection, calls));
    }

    private static Set<TriggerCallId> limited(Connection connection, Collection<TriggerCallId> calls)
            throws SQLException {
        Set<TriggerCallId> limited = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(LIMITED)) {
            Rows.of(select, calls).column(call -> call);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    limited.add(new TriggerCallId(rows.getObject("call_id", UUID.class)));
                }
            }
        }
        return limited;
    }
}
