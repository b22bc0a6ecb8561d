package dev.beckon.triggers.reply;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The multi-row statements on inbound messages. */
final class InboundRows {

    private static final String STORE = """
            insert into inbound_messages (inbound_id, workspace, channel, channel_id, provider_id, address, text, option_id,
                                          in_reply_to, contact_id, handling, occurred_at, awaited)
            select g.*, exists (select from executions e
                                 where e.workspace = g.workspace and e.contact_id = g.contact_id
                                   and (e.in_handover or e.status = 'waiting'
                                        and e.current_type in ('ask_question', 'wait_for_reply', 'survey')))
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[])
                as g(inbound_id, workspace, channel, channel_id, provider_id, address, text, option_id, in_reply_to,
                     contact_id, handling, occurred_at)
            on conflict (inbound_id) do nothing""";

    private static final String OPEN =
            "select inbound_id, awaited from inbound_messages where inbound_id = any (?::uuid[]) and handling = 'received'";

    private static final String MARK = """
            update inbound_messages i set handling = h.handling
              from unnest(?::uuid[], ?::text[]) as h(inbound_id, handling)
             where i.inbound_id = h.inbound_id""";

    private final Connection connection;

    InboundRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * An inbound message and whose it is.
     *
     * @param contact null when nobody is known
     * @param awaited whether somebody waited for a message of theirs when it came
     */
    record Sent(InboundMessage message, ContactKey contact, boolean awaited) {

        Sent awaited(boolean whether) {
            return new Sent(message, contact, whether);
        }

        /** Whether it may start something. */
        boolean isUnasked() {
            return atLast() == Handling.DELIVERED && !awaited;
        }

        Handling atFirst() {
            return contact == null ? Handling.UNKNOWN_SENDER : Handling.RECEIVED;
        }

        Handling atLast() {
            return contact == null
                    ? Handling.UNKNOWN_SENDER
                    : StopWords.isStop(message) ? Handling.OPTED_OUT : Handling.DELIVERED;
        }
    }

    /** Stores what is new. */
    void store(Collection<Sent> messages) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            Rows.of(insert, messages)
                    .column(sent -> sent.message().inboundId())
                    .column(sent -> sent.message().workspace())
                    .column(sent -> sent.message().channel().wireName())
                    .column(sent -> sent.message().channelId())
                    .column(sent -> sent.message().providerId())
                    .column(sent -> sent.message().address())
                    .column(sent -> sent.message().text())
                    .column(sent -> sent.message().optionId())
                    .column(sent -> sent.message().inReplyTo())
                    .column(sent ->
                            sent.contact() == null ? null : sent.contact().contact())
                    .column(sent -> sent.atFirst().wireName())
                    .column(sent -> sent.message().occurredAt());
            insert.executeUpdate();
        }
    }

    /**
     * Those of the messages that are stored and wait to be handled, and whether somebody waited for them as they came.
     */
    Map<UUID, Boolean> open(Collection<Sent> messages) throws SQLException {
        Map<UUID, Boolean> open = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            Rows.of(select, messages).column(sent -> sent.message().inboundId());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    open.put(rows.getObject(1, UUID.class), rows.getBoolean(2));
                }
            }
        }
        return open;
    }

    void mark(Collection<Sent> messages) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            Rows.of(update, messages)
                    .column(sent -> sent.message().inboundId())
                    .column(sent -> sent.atLast().wireName());
            update.executeUpdate();
        }
    }
}
