package dev.beckon.delivery.ledger;

import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.batch.Columns;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages whose plan may go on after a variant was accepted, as they came: kept from their first claim until a variant
 * has arrived or the time for another one is over. Takes part in the connection's transaction.
 */
public final class OpenPlans {

    private static final String KEEP = """
            insert into open_plan (message_id, last_variant, message, kept_since)
            select v.*, now() from unnest(?::uuid[], ?::int4[], ?::text[]) as v
            on conflict (message_id) do nothing""";

    private static final String FIND = "select message from open_plan where message_id = any (?) order by message_id";

    /** Both lanes' topics hold the same. */
    private static final Codec<OutboundMessage> CODEC = Topics.OUTBOUND_REALTIME.codec();

    private OpenPlans() {}

    static void keep(Connection connection, List<ClaimRequest> requests) throws SQLException {
        if (requests.isEmpty()) {
            return;
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            new Columns<>(keep, requests)
                    .uuid(request -> request.message().messageId().value())
                    .integer(ClaimRequest::lastVariant)
                    .text(request -> new String(CODEC.encode(request.message()), StandardCharsets.UTF_8));
            keep.executeUpdate();
        }
    }

    /** The messages that are kept under these ids. */
    public static List<OutboundMessage> find(Connection connection, List<MessageId> ids) throws SQLException {
        List<OutboundMessage> found = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            new Columns<>(find, ids).uuid(MessageId::value);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.add(CODEC.decode(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }
}
