package dev.beckon.delivery.ledger;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.delivery.consent.Withdrawals;
import dev.beckon.support.database.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Claims a batch in one round trip; others only when some of it was claimed before, may not be sent any more, or has a
 * plan that may go on. No call is granted for a channel whose consent the contact has withdrawn.
 * A variant that was refused is not granted again, after a call that may have arrived only its own variant is, and a
 * message of which a variant was refused cannot be ended as if nothing had been sent.
 */
final class ClaimStatement {

    private static final String CLAIM = """
            insert into message_ledger as l (message_id, workspace, contact_id, execution_id, action_key, channel, channel_id,
              address, state, status, rank, reason, attempts, trace_parent, variant, send_id,
              claimed_at, updated_at)
            select v.*, now(), now() from unnest(?::uuid[], ?::text[], ?::int8[], ?::uuid[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::int4[], ?::text[], ?::int4[], ?::text[], ?::int4[], ?::uuid[])
              as v (message_id, workspace, contact_id, execution_id, action_key, channel, channel_id, address, state, status,
                rank, reason, attempts, trace_parent, variant, send_id)
            where v.channel is null or %s
            on conflict (message_id) do update set channel = excluded.channel, channel_id = excluded.channel_id,
              address = excluded.address, state = excluded.state, status = excluded.status, rank = excluded.rank,
              reason = excluded.reason, detail = null, attempts = l.attempts + excluded.attempts, claimed_at = now(),
              updated_at = now(), variant = excluded.variant, send_id = excluded.send_id, provider_id = null
            where l.state = 'retrying' and (excluded.variant < 0 and l.refusals is null
              or excluded.variant >= l.next_variant and (not l.maybe_sent or excluded.variant = l.variant))
            returning %s""".formatted(Withdrawals.MAY_BE_USED, LedgerRows.COLUMNS);

    private final DataSource database;

    ClaimStatement(DataSource database) {
        this.database = database;
    }

    /**
     * Claims.
     *
     * @param requests for different messages
     * @return an answer for each, in their order
     */
    List<Claim> claim(List<ClaimRequest> requests) throws SQLException {
        return Transactions.run(database, connection -> {
            Map<MessageId, Claim> answers = new HashMap<>();
            granted(connection, requests).forEach(entry -> answers.put(entry.messageId(), new Claim.Granted(entry)));
            OpenPlans.keep(
                    connection,
                    requests.stream()
                            .filter(request -> request.isFollowed()
                                    && answers.containsKey(request.message().messageId()))
                            .toList());
            List<ClaimRequest> others = requests.stream()
                    .filter(request -> !answers.containsKey(request.message().messageId()))
                    .toList();
            if (!others.isEmpty()) {
                answers.putAll(notGranted(connection, others));
            }
            return requests.stream()
                    .map(request -> answers.get(request.message().messageId()))
                    .toList();
        });
    }

    private static List<LedgerEntry> granted(Connection connection, List<ClaimRequest> requests) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            new Columns<>(claim, requests)
                    .uuid(each -> each.message().messageId().value())
                    .text(each -> each.message().workspace())
                    .bigint(each -> each.message().contactId().value())
                    .uuid(each -> each.message().executionId() == null
                            ? null
                            : each.message().executionId().value())
                    .text(each -> each.message().actionKey())
                    .text(each -> each.channel() == null ? null : each.channel().wireName())
                    .text(ClaimRequest::channelId)
                    .text(ClaimRequest::address)
                    .text(each -> each.state().word())
                    .text(each -> each.status().wireName())
                    .integer(each -> each.status().rank())
                    .text(ClaimRequest::reason)
                    .integer(ClaimRequest::attempts)
                    .text(each -> each.message().traceParent())
                    .integer(ClaimRequest::variant)
                    .uuid(ClaimStatement::sendId);
            return LedgerRows.read(claim);
        }
    }

    private static Map<MessageId, Claim> notGranted(Connection connection, List<ClaimRequest> requests)
            throws SQLException {
        Map<MessageId, LedgerEntry> entries =
                LedgerRows.find(
                                connection,
                                requests.stream()
                                        .map(request -> request.message().messageId())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(LedgerEntry::messageId, entry -> entry));
        Map<ContactKey, Set<Channel>> withdrawn = Withdrawals.of(
                connection,
                requests.stream().map(request -> request.message().key()).collect(Collectors.toSet()));
        return requests.stream()
                .collect(Collectors.toMap(
                        request -> request.message().messageId(),
                        request -> notGranted(
                                request,
                                entries.get(request.message().messageId()),
                                withdrawn.getOrDefault(request.message().key(), Set.of()))));
    }

    /** That it is settled, or under way, comes before consent: it is told, and not sent either way. */
    private static Claim notGranted(ClaimRequest request, LedgerEntry entry, Set<Channel> withdrawn) {
        boolean isOpen = entry != null && entry.state() == LedgerState.RETRYING;
        boolean isWithdrawn = request.channel() != null && withdrawn.contains(request.channel());
        return entry == null || isOpen && isWithdrawn
                ? new Claim.Withdrawn(entry, withdrawn)
                : new Claim.Refused(entry);
    }

    /** Null where it is the message's own id. */
    private static UUID sendId(ClaimRequest request) {
        return request.variant() <= 0
                ? null
                : SendId.of(request.message().messageId(), request.variant()).value();
    }
}
