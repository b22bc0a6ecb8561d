package dev.beckon.delivery.ledger;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.batch.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Reads rows of {@code message_ledger}. */
public final class LedgerRows {

    /** The columns that {@link #entry} needs, of the table named {@code l}. */
    public static final String COLUMNS = """
            l.message_id, l.workspace, l.contact_id, l.execution_id, l.action_key, l.channel, l.channel_id, l.address, \
            l.state, l.status, l.provider_id, l.reason, l.detail, l.attempts, l.possible_duplicates, l.updated_at, \
            l.trace_parent, l.variant, l.next_variant, l.refusals, l.maybe_sent""";

    /** How many columns {@link #COLUMNS} are: what a statement returns after them begins one further. */
    public static final int COLUMN_COUNT = 21;

    private static final String FIND =
            "select %s from message_ledger l where l.message_id = any (?)".formatted(COLUMNS);

    private LedgerRows() {}

    /** The entries of these messages, those that there are. */
    static List<LedgerEntry> find(Connection connection, List<MessageId> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            new Columns<>(find, ids).uuid(MessageId::value);
            return read(find);
        }
    }

    /** Runs the statement and reads all it gives. */
    public static List<LedgerEntry> read(PreparedStatement statement) throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    /** The present row, whose first columns are {@link #COLUMNS}. */
    public static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                new MessageId(row.getObject(1, UUID.class)),
                new WorkspaceId(row.getString(2)),
                new ContactId(row.getLong(3)),
                orNull(row.getObject(4, UUID.class), ExecutionId::new),
                row.getString(5),
                orNull(row.getString(6), word -> Channel.valueOf(word.toUpperCase(Locale.ROOT))),
                orNull(row.getString(7), ChannelId::new),
                row.getString(8),
                LedgerState.of(row.getString(9)),
                MessageStatus.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getInt(14),
                row.getInt(15),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                row.getString(17),
                row.getInt(18),
                row.getInt(19),
                row.getString(20),
                row.getBoolean(21));
    }

    private static <A, B> B orNull(A value, Function<A, B> read) {
        return value == null ? null : read.apply(value);
    }
}
