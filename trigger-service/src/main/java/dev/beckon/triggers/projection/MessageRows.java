package dev.beckon.triggers.projection;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Merges messages into their table. An outcome may come before the request: the topics have no order between them. */
final class MessageRows {

    private static final String MERGE_REQUESTED = """
            insert into messages as m (message_id, workspace, contact_id, execution_id, trigger_call_id, action_key, text,
                                       subject, status, rank, timestamps, created_at, updated_at, scenario_id,
                                       scenario_version)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::int[], ?::jsonb[], ?::timestamptz[], ?::timestamptz[], ?::bigint[],
                                 ?::int[])
            on conflict (message_id) do update set
              trigger_call_id = excluded.trigger_call_id, action_key = excluded.action_key,
              text = excluded.text, subject = excluded.subject, created_at = excluded.created_at,
              scenario_id = excluded.scenario_id, scenario_version = excluded.scenario_version,
              timestamps = excluded.timestamps || m.timestamps""";

    private static final String MERGE_PROGRESS = """
            insert into messages as m (message_id, workspace, contact_id, execution_id, action_key, channel, channel_id,
                                       address, status, rank, provider_id, reason, detail, attempts,
                                       possible_duplicates, timestamps, created_at, updated_at)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::jsonb[],
                                 ?::timestamptz[], ?::timestamptz[])
            on conflict (message_id) do update set
              status = case when excluded.rank > m.rank then excluded.status else m.status end,
              reason = case when excluded.rank > m.rank then excluded.reason else m.reason end,
              detail = case when excluded.rank > m.rank then excluded.detail else m.detail end,
              channel = case when excluded.rank > m.rank then coalesce(excluded.channel, m.channel)
                        else coalesce(m.channel, excluded.channel) end,
              channel_id = case when excluded.rank > m.rank then coalesce(excluded.channel_id, m.channel_id)
                           else coalesce(m.channel_id, excluded.channel_id) end,
              address = case when excluded.rank > m.rank then coalesce(excluded.address, m.address)
                        else coalesce(m.address, excluded.address) end,
              provider_id = case when excluded.rank > m.rank then coalesce(excluded.provider_id, m.provider_id)
                            else coalesce(m.provider_id, excluded.provider_id) end,
              attempts = greatest(m.attempts, excluded.attempts),
              possible_duplicates = greatest(m.possible_duplicates, excluded.possible_duplicates),
              timestamps = excluded.timestamps || m.timestamps,
              updated_at = greatest(m.updated_at, excluded.updated_at),
              rank = greatest(m.rank, excluded.rank)""";

    private MessageRows() {}

    /** At most one row a message. */
    static void mergeRequested(Connection connection, Collection<RequestedMessage> messages) throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(MERGE_REQUESTED)) {
            Rows.of(insert, messages)
                    .column(message -> message.event().messageId())
                    .column(message -> message.record().workspace())
                    .column(message -> message.record().contactId())
                    .column(message -> message.record().executionId())
                    .column(message -> message.record().triggerCallId())
                    .column(message -> message.event().actionKey())
                    .column(message -> message.event().content().text())
                    .column(message -> message.event().content().subject())
                    .column(message -> MessageStatus.PENDING.wireName())
                    .column(message -> MessageStatus.PENDING.rank())
                    .column(message -> JsonColumn.write(Map.of(
                            MessageStatus.PENDING.wireName(), message.record().occurredAt())))
                    .column(message -> message.record().occurredAt())
                    .column(message -> message.record().occurredAt())
                    .column(message -> message.record().scenarioId())
                    .column(message -> message.record().scenarioVersion());
            insert.executeUpdate();
        }
    }

    /** At most one row a message. */
    static void mergeProgress(Connection connection, Collection<MessageProgress> messages) throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(MERGE_PROGRESS)) {
            Rows.of(insert, messages)
                    .column(message -> message.highest().messageId())
                    .column(message -> message.highest().workspace())
                    .column(message -> message.highest().contactId())
                    .column(message -> message.highest().executionId())
                    .column(message -> message.highest().actionKey())
                    .column(MessageProgress::channel)
                    .column(MessageProgress::channelId)
                    .column(MessageProgress::address)
                    .column(message -> message.status().wireName())
                    .column(message -> message.highest().place())
                    .column(MessageProgress::providerId)
                    .column(message -> message.highest().reason())
                    .column(message -> message.highest().detail())
                    .column(MessageProgress::attempts)
                    .column(MessageProgress::possibleDuplicates)
                    .column(message -> JsonColumn.write(message.timestamps()))
                    .column(message -> message.highest().occurredAt())
                    .column(message -> message.highest().occurredAt());
            insert.executeUpdate();
        }
    }
}
