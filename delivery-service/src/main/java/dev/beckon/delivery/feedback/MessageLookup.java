package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.delivery.batch.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the messages that feedback names, by the provider's id or by the one that we gave it, and only among those of
 * the same channel: no report can name another sender's message. A variant that has given way is found as well.
 */
final class MessageLookup {

    private static final String FIND = """
            with v as materialized (select * from unnest(?::int4[], ?::text[], ?::uuid[], ?::text[])
              as v (n, channel_id, send_id, provider_id))
            select v.n, l.message_id, l.variant from v join message_ledger l
              on l.message_id = v.send_id and l.send_id is null and l.channel_id = v.channel_id
            union
            select v.n, l.message_id, l.variant from v join message_ledger l
              on l.send_id = v.send_id and l.channel_id = v.channel_id
            union
            select v.n, l.message_id, l.variant from v join message_ledger l
              on l.channel_id = v.channel_id and l.provider_id = v.provider_id
            union
            select v.n, p.message_id, p.variant from v join passed_variant p
              on p.send_id = v.send_id and p.channel_id = v.channel_id
            union
            select v.n, p.message_id, p.variant from v join passed_variant p
              on p.channel_id = v.channel_id and p.provider_id = v.provider_id""";

    private MessageLookup() {}

    /** A message as named from outside; either id may be null. */
    record Named(int number, ChannelId channelId, MessageId sendId, String providerId) {}

    /** A variant of a message; 0 where there is no plan. */
    record Found(MessageId messageId, int variant) {}

    /** The messages that are known, by the number of the name. */
    static Map<Integer, Found> find(Connection connection, List<Named> names) throws SQLException {
        Map<Integer, Found> found = new HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            new Columns<>(find, names)
                    .integer(Named::number)
                    .text(Named::channelId)
                    .uuid(name -> name.sendId() == null ? null : name.sendId().value())
                    .text(Named::providerId);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    MessageId message = new MessageId(rows.getObject(2, UUID.class));
                    found.putIfAbsent(rows.getInt(1), new Found(message, rows.getInt(3)));
                }
            }
        }
        return found;
    }
}
