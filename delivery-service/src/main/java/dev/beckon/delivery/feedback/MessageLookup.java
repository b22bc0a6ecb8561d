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
 * Finds the messages that feedback names, by the provider's id or by ours, and only among those of the same channel: no
 * report can name another sender's message.
 */
final class MessageLookup {

    private static final String FIND = """
            select v.n, l.message_id from unnest(?::int4[], ?::text[], ?::uuid[]) as v (n, channel_id, message_id)
              join message_ledger l on l.message_id = v.message_id and l.channel_id = v.channel_id
            union
            select v.n, l.message_id from unnest(?::int4[], ?::text[], ?::text[]) as v (n, channel_id, provider_id)
              join message_ledger l on l.channel_id = v.channel_id and l.provider_id = v.provider_id""";

    private MessageLookup() {}

    /** A message as named from outside; either id may be null. */
    record Named(int number, ChannelId channelId, MessageId messageId, String providerId) {}

    /** The messages that are known, by the number of the name. */
    static Map<Integer, MessageId> find(Connection connection, List<Named> names) throws SQLException {
        Map<Integer, MessageId> found = new HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            new Columns<>(find, names)
                    .integer(Named::number)
                    .text(Named::channelId)
                    .uuid(name ->
                            name.messageId() == null ? null : name.messageId().value())
                    .integer(Named::number)
                    .text(Named::channelId)
                    .text(Named::providerId);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.putIfAbsent(rows.getInt(1), new MessageId(rows.getObject(2, UUID.class)));
                }
            }
        }
        return found;
    }
}
