package dev.beckon.triggers.link;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.TrackedLink;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The statements on tracked links. */
public final class LinkRows {

    private static final String STORE = """
            insert into message_links (token, workspace, contact_id, execution_id, message_id, scenario_id,
                                       scenario_version, action_key, link_id, target, created_at)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::int[], ?::text[],
                                 ?::bigint[], ?::text[], ?::timestamptz[])
            on conflict (token) do nothing""";

    private static final String TARGET = "select target from message_links where token = ?";

    private static final String CLICK = """
            update message_links set clicks = clicks + 1, first_clicked_at = coalesce(first_clicked_at, now())
             where token = ?
            returning workspace, contact_id, execution_id, message_id, scenario_id, action_key, link_id, target, clicks""";

    private LinkRows() {}

    /** A link of a message that an execution asked for. */
    public record Sent(JournalRecord record, MessageRequested message, TrackedLink link) {}

    /** Stores the links that are new. */
    public static void store(Connection connection, Collection<Sent> links) throws SQLException {
        if (links.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            Rows.of(insert, links)
                    .column(sent -> sent.link().token())
                    .column(sent -> sent.record().workspace())
                    .column(sent -> sent.record().contactId())
                    .column(sent -> sent.record().executionId())
                    .column(sent -> sent.message().messageId())
                    .column(sent -> sent.record().scenarioId())
                    .column(sent -> sent.record().scenarioVersion())
                    .column(sent -> sent.message().actionKey())
                    .column(sent -> sent.link().linkId())
                    .column(sent -> sent.link().target())
                    .column(sent -> sent.record().occurredAt());
            insert.executeUpdate();
        }
    }

    static Optional<String> target(Connection connection, UUID token) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TARGET)) {
            select.setObject(1, token);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Counts a click; empty when there is no such link. */
    static Optional<Click> click(Connection connection, UUID token) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLICK)) {
            update.setObject(1, token);
            try (ResultSet rows = update.executeQuery()) {
                return rows.next() ? Optional.of(read(token, rows)) : Optional.empty();
            }
        }
    }

    private static Click read(UUID token, ResultSet row) throws SQLException {
        return new Click(
                token,
                new ContactKey(new WorkspaceId(row.getString("workspace")), new ContactId(row.getLong("contact_id"))),
                row.getObject("execution_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getLong("scenario_id"),
                row.getString("action_key"),
                row.getObject("link_id", Long.class),
                row.getString("target"),
                row.getInt("clicks"));
    }
}
