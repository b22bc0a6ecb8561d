package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.delivery.feedback.Feedback.StatusReport;
import dev.beckon.support.database.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Looks again at reports that came before their message was known: a provider may report before our own record of its
 * id is stored. Several instances may look at once. Blocks.
 */
public final class ParkedReports {

    private static final int BATCH = 500;

    /** Only those whose message is there now, so that reports of others' messages cannot fill the batch. */
    private static final String FIND = """
            select r.channel_id, r.receipt_key, r.provider_id, r.message_id, r.status, r.reason, r.detail, r.occurred_at,
              r.gives_way
            from receipt r
            where not r.matched and r.received_at > now() - ? * interval '1 millisecond'
              and exists (select 1 from message_ledger l where l.channel_id = r.channel_id
                and (l.provider_id = r.provider_id or l.message_id = r.message_id or l.send_id = r.message_id))
            order by r.received_at limit %d for update skip locked""".formatted(BATCH);

    private static final String MATCHED = """
            update receipt r set matched = true from unnest(?::text[], ?::text[]) as v (channel_id, receipt_key)
            where r.channel_id = v.channel_id and r.receipt_key = v.receipt_key""";

    private final DataSource database;
    private final Duration parkedFor;
    private final ReportEffects effects;

    public ParkedReports(DataSource database, Duration parkedFor, ReportEffects effects) {
        this.database = database;
        this.parkedFor = parkedFor;
        this.effects = effects;
    }

    /** Matches those whose message is known now; gives how many. */
    public int match() throws SQLException {
        List<ReportRow> matched = new ArrayList<>();
        effects.count(Transactions.run(database, connection -> {
            ReportStatement.match(connection, find(connection)).stream()
                    .filter(ReportRow::isMatched)
                    .forEach(matched::add);
            mark(connection, matched);
            return effects.apply(connection, matched);
        }));
        return matched.size();
    }

    private List<ReportRow> find(Connection connection) throws SQLException {
        List<ReportRow> rows = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setLong(1, parkedFor.toMillis());
            try (ResultSet found = find.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
        return rows;
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        UUID messageId = row.getObject(4, UUID.class);
        StatusReport report = new StatusReport(
                row.getString(2),
                row.getString(3),
                messageId == null ? null : new MessageId(messageId),
                MessageStatus.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                row.getString(7),
                row.getBoolean(9),
                row.getObject(8, OffsetDateTime.class).toInstant());
        return new ReportRow(new ChannelId(row.getString(1)), report, null);
    }

    private static void mark(Connection connection, List<ReportRow> matched) throws SQLException {
        if (matched.isEmpty()) {
            return;
        }
        try (PreparedStatement mark = connection.prepareStatement(MATCHED)) {
            new Columns<>(mark, matched)
                    .text(ReportRow::channelId)
                    .text(row -> row.report().key());
            mark.executeUpdate();
        }
    }
}
