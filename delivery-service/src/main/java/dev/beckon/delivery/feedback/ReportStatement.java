package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.delivery.batch.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Stores reports, each once. One whose message is not known yet is parked: {@link ParkedReports} looks again. */
final class ReportStatement {

    private static final String INSERT = """
            insert into receipt (channel_id, receipt_key, provider_id, message_id, status, reason, detail, occurred_at, matched,
              gives_way)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
              ?::text[]::timestamptz[], ?::text[]::boolean[], ?::text[]::boolean[])
            on conflict do nothing
            returning channel_id, receipt_key""";

    private ReportStatement() {}

    /** Stores what is new; gives of that what tells of a known message. */
    static List<ReportRow> store(Connection connection, List<ReportRow> reports) throws SQLException {
        if (reports.isEmpty()) {
            return List.of();
        }
        List<ReportRow> matched = match(connection, distinct(reports));
        Set<ReportRow.Key> added = insert(connection, matched);
        return matched.stream()
                .filter(row -> row.isMatched() && added.contains(row.key()))
                .toList();
    }

    /** The same reports with the messages they tell of, where known. */
    static List<ReportRow> match(Connection connection, List<ReportRow> reports) throws SQLException {
        List<MessageLookup.Named> names = IntStream.range(0, reports.size())
                .mapToObj(i -> new MessageLookup.Named(
                        i,
                        reports.get(i).channelId(),
                        reports.get(i).report().messageId(),
                        reports.get(i).report().providerId()))
                .toList();
        Map<Integer, MessageLookup.Found> found = MessageLookup.find(connection, names);
        List<ReportRow> matched = new ArrayList<>(reports.size());
        for (int i = 0; i < reports.size(); i++) {
            ReportRow row = reports.get(i);
            matched.add(new ReportRow(row.channelId(), row.report(), found.get(i)));
        }
        return matched;
    }

    private static List<ReportRow> distinct(List<ReportRow> reports) {
        Map<ReportRow.Key, ReportRow> distinct = new LinkedHashMap<>();
        reports.forEach(row -> distinct.putIfAbsent(row.key(), row));
        return List.copyOf(distinct.values());
    }

    private static Set<ReportRow.Key> insert(Connection connection, List<ReportRow> rows) throws SQLException {
        Set<ReportRow.Key> added = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, rows)
                    .text(ReportRow::channelId)
                    .text(row -> row.report().key())
                    .text(row -> row.report().providerId())
                    .uuid(row -> row.report().messageId() == null
                            ? null
                            : row.report().messageId().value())
                    .text(row -> row.report().status().wireName())
                    .text(row -> row.report().reason())
                    .text(row -> row.report().detail())
                    .instant(row -> row.report().occurredAt())
                    .text(ReportRow::isMatched)
                    .text(row -> row.report().givesWay());
            try (ResultSet keys = insert.executeQuery()) {
                while (keys.next()) {
                    added.add(new ReportRow.Key(new ChannelId(keys.getString(1)), keys.getString(2)));
                }
            }
        }
        return added;
    }
}
