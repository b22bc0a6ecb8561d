package dev.beckon.triggers.verdict;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The multi-row statements on verdicts. */
public final class VerdictRows {

    private static final String STORE = """
            insert into verdicts (call_id, position, reference, contact_id, status, reason, execution_id)
            select * from unnest(?::uuid[], ?::int[], ?::jsonb[], ?::bigint[], ?::text[], ?::text[], ?::uuid[])
            on conflict (call_id, position) do update
               set status = excluded.status, reason = excluded.reason, updated_at = now()
             where verdicts.status = 'pending' and excluded.status <> 'pending'""";

    /** That it was started is the worker's word and stands above anything decided here. */
    private static final String SETTLE = """
            update verdicts v
               set status = s.status, reason = s.reason, updated_at = now()
              from unnest(?::uuid[], ?::text[], ?::text[]) as s(execution_id, status, reason)
             where v.execution_id = s.execution_id
               and (v.status = 'pending' or s.status = 'started' and v.status <> 'started')""";

    private static final String EARLIER =
            "select call_id, position, contact_id, status from verdicts where call_id = any (?::uuid[])";

    private static final String PENDING = """
            select contact_id, execution_id from verdicts
             where call_id = ? and position >= ? and status = 'pending' order by position""";

    private final Connection connection;

    public VerdictRows(Connection connection) {
        this.connection = connection;
    }

    /** A verdict of an earlier attempt at the same call. */
    public record Earlier(TriggerCallId call, int position, ContactId contact, boolean pending) {}

    /** A contact whose start is decided and not answered. */
    public record Pending(ContactId contact, ExecutionId execution) {}

    /** What is pending of a call, from a position on. */
    public List<Pending> pending(TriggerCallId call, int from) throws SQLException {
        List<Pending> pending = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setObject(1, call.value());
            select.setInt(2, from);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(new Pending(
                            new ContactId(rows.getLong("contact_id")),
                            new ExecutionId(rows.getObject("execution_id", UUID.class))));
                }
            }
        }
        return pending;
    }

    /** Stores verdicts; one that is there already stays, unless it is pending and the new one is final. */
    public void store(Collection<Verdict> verdicts) throws SQLException {
        if (verdicts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            Rows.of(insert, verdicts)
                    .column(Verdict::call)
                    .column(Verdict::position)
                    .column(verdict -> JsonColumn.write(verdict.reference()))
                    .column(Verdict::contact)
                    .column(verdict -> verdict.status().wireName())
                    .column(Verdict::reason)
                    .column(Verdict::execution);
            insert.executeUpdate();
        }
    }

    /** Ends pending verdicts; without effect on those that have ended. At most one settlement an execution. */
    public void settle(Collection<Settlement> settlements) throws SQLException {
        if (settlements.isEmpty()) {
            return;
        }
        List<Settlement> ordered = settlements.stream()
                .sorted(Comparator.comparing(
                        settlement -> settlement.execution().value()))
                .toList();
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            Rows.of(update, ordered)
                    .column(Settlement::execution)
                    .column(settlement -> settlement.status().wireName())
                    .column(Settlement::reason);
            update.executeUpdate();
        }
    }

    /** What earlier attempts at these calls have decided. */
    public List<Earlier> earlier(Collection<TriggerCallId> calls) throws SQLException {
        List<Earlier> earlier = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(EARLIER)) {
            Rows.of(select, calls).column(call -> call);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long contact = rows.getLong("contact_id");
                    earlier.add(new Earlier(
                            new TriggerCallId(rows.getObject("call_id", UUID.class)),
                            rows.getInt("position"),
                            contact == 0 ? null : new ContactId(contact),
                            VerdictStatus.PENDING.wireName().equals(rows.getString("status"))));
                }
            }
        }
        return earlier;
    }
}
