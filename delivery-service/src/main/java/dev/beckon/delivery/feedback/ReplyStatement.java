package dev.beckon.delivery.feedback;

import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.support.outbox.Outbox;
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
import java.util.UUID;
import java.util.stream.IntStream;

/** Stores replies, each once, and with each new one its record to publish. */
final class ReplyStatement {

    private static final String INSERT = """
            insert into inbound (inbound_id, workspace, channel_id, provider_id, address, text, option_id, in_reply_to, occurred_at)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
              ?::text[]::timestamptz[])
            on conflict do nothing
            returning inbound_id""";

    private ReplyStatement() {}

    static void store(Connection connection, List<ReplyRow> replies) throws SQLException {
        if (replies.isEmpty()) {
            return;
        }
        List<ReplyRow> matched = match(connection, distinct(replies));
        Set<UUID> added = insert(connection, matched);
        ServiceWindows.extend(connection, matched);
        Outbox.append(
                connection,
                matched.stream()
                        .filter(row -> added.contains(row.inboundId()))
                        .map(ReplyStatement::entry)
                        .toList());
    }

    private static Outbox.Entry<String, InboundMessage> entry(ReplyRow row) {
        return new Outbox.Entry<>(Topics.INBOUND, row.reply().address(), row.message());
    }

    private static List<ReplyRow> distinct(List<ReplyRow> replies) {
        Map<UUID, ReplyRow> distinct = new LinkedHashMap<>();
        replies.forEach(row -> distinct.putIfAbsent(row.inboundId(), row));
        return List.copyOf(distinct.values());
    }

    private static List<ReplyRow> match(Connection connection, List<ReplyRow> replies) throws SQLException {
        List<MessageLookup.Named> names = IntStream.range(0, replies.size())
                .filter(i -> replies.get(i).reply().answersProviderId() != null)
                .mapToObj(i -> new MessageLookup.Named(
                        i,
                        replies.get(i).channel().id(),
                        null,
                        replies.get(i).reply().answersProviderId()))
                .toList();
        Map<Integer, MessageLookup.Found> found = MessageLookup.find(connection, names);
        List<ReplyRow> matched = new ArrayList<>(replies.size());
        for (int i = 0; i < replies.size(); i++) {
            MessageLookup.Found answered = found.get(i);
            matched.add(new ReplyRow(
                    replies.get(i).channel(), replies.get(i).reply(), answered == null ? null : answered.messageId()));
        }
        return matched;
    }

    private static Set<UUID> insert(Connection connection, List<ReplyRow> rows) throws SQLException {
        Set<UUID> added = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, rows)
                    .uuid(ReplyRow::inboundId)
                    .text(row -> row.channel().workspace())
                    .text(row -> row.channel().id())
                    .text(row -> row.reply().providerId())
                    .text(row -> row.reply().address())
                    .text(row -> row.reply().text())
                    .text(row -> row.reply().optionId())
                    .uuid(row ->
                            row.inReplyTo() == null ? null : row.inReplyTo().value())
                    .instant(row -> row.reply().occurredAt());
            try (ResultSet ids = insert.executeQuery()) {
                while (ids.next()) {
                    added.add(ids.getObject(1, UUID.class));
                }
            }
        }
        return added;
    }
}
