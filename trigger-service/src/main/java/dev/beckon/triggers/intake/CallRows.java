package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The multi-row statements on calls. */
final class CallRows {

    /** Stores what is new and tells, in the same round trip, what was there before. */
    private static final String STORE = """
            with given as (
              select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::text[],
                                   ?::int[], ?::jsonb[], ?::text[], ?::timestamptz[])
                as g(call_id, workspace, source, idempotency_key, scenario_id, scenario_version, failure, lane,
                     contacts, request, body_hash, occurred_at)),
            stored as (
              insert into trigger_calls (call_id, workspace, source, idempotency_key, scenario_id, scenario_version,
                                         failure, lane, contacts, request, body_hash, occurred_at, status)
              select given.*, 'accepted' from given
              on conflict (call_id) do nothing
              returning call_id)
            select g.call_id, s.call_id is not null as is_new, c.status, c.body_hash, c.scenario_version, c.failure
              from given g
              left join stored s on s.call_id = g.call_id
              left join trigger_calls c on c.call_id = g.call_id""";

    private static final String COUNT_CONFLICTS =
            "update trigger_calls set conflicts = conflicts + 1 where call_id = any (?::uuid[])";

    private static final String MARK_EMITTED = """
            update trigger_calls
               set status = case when failure is null then 'emitted' else 'failed' end, updated_at = now()
             where call_id = any (?::uuid[]) and status = 'accepted'
            returning call_id""";

    private static final String CANCELLED =
            "select call_id from trigger_calls where call_id = any (?::uuid[]) and status = 'cancelled'";

    private final Connection connection;

    CallRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * What was known of a call before.
     *
     * @param isNew stored by this very statement; then nothing else is set
     */
    record Known(boolean isNew, String status, String bodyHash, Integer version, String failure) {

        /** Another instance stored it while this statement ran: it sees that only when asked again. */
        boolean isInvisible() {
            return !isNew && status == null;
        }
    }

    /** Stores the calls that are not known yet. */
    Map<TriggerCallId, Known> store(List<PinnedCall> calls) throws SQLException {
        Map<TriggerCallId, Known> known = storeOnce(calls);
        while (known.values().stream().anyMatch(Known::isInvisible)) {
            storeOnce(calls.stream()
                            .filter(call -> known.get(call.id()).isInvisible())
                            .toList())
                    .forEach(known::put);
        }
        return known;
    }

    private Map<TriggerCallId, Known> storeOnce(List<PinnedCall> calls) throws SQLException {
        Map<TriggerCallId, Known> known = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            Rows.of(insert, calls)
                    .column(PinnedCall::id)
                    .column(call -> call.call().event().workspace())
                    .column(call -> call.call().event().source())
                    .column(call -> call.call().event().idempotencyKey())
                    .column(call -> call.call().request().scenarioId())
                    .column(PinnedCall::version)
                    .column(PinnedCall::failure)
                    .column(call -> call.call().request().lane().name())
                    .column(call -> call.call().request().contacts().size())
                    .column(call -> JsonColumn.write(call.call().request()))
                    .column(call -> call.call().bodyHash())
                    .column(call -> call.call().occurredAt());
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            new TriggerCallId(rows.getObject("call_id", UUID.class)),
                            new Known(
                                    rows.getBoolean("is_new"),
                                    rows.getString("status"),
                                    rows.getString("body_hash"),
                                    rows.getObject("scenario_version", Integer.class),
                                    rows.getString("failure")));
                }
            }
        }
        return known;
    }

    void countConflicts(Collection<TriggerCallId> calls) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COUNT_CONFLICTS)) {
            Rows.of(update, calls).column(call -> call);
            update.executeUpdate();
        }
    }

    /** The calls that are emitted from now on; one that was cancelled meanwhile is not among them. */
    Set<TriggerCallId> markEmitted(Collection<TriggerCallId> calls) throws SQLException {
        return ids(MARK_EMITTED, calls);
    }

    Set<TriggerCallId> cancelled(Collection<TriggerCallId> calls) throws SQLException {
        return ids(CANCELLED, calls);
    }

    private Set<TriggerCallId> ids(String sql, Collection<TriggerCallId> calls) throws SQLException {
        Set<TriggerCallId> ids = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Rows.of(statement, calls).column(call -> call);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(new TriggerCallId(rows.getObject(1, UUID.class)));
                }
            }
        }
        return ids;
    }
}
