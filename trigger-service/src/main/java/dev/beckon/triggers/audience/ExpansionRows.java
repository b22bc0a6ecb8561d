package dev.beckon.triggers.audience;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.database.JsonColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on expansions. */
final class ExpansionRows {

    private static final String OPEN = """
            insert into expansions (call_id, workspace, plan, trace_parent, state, upto_id, due_at)
            values (?, ?, ?::jsonb, ?, 'open', ?, ?)""";

    private static final String DUE = """
            select call_id, workspace from expansions
             where state = 'open' and due_at <= ? and (owner = ? or leased_until is null or leased_until < now())
             order by served_at nulls first, created_at
             limit 500""";

    private static final String NEXT_DUE = "select min(due_at) from expansions where state = 'open'";

    private static final String CLAIM = """
            update expansions
               set owner = ?, leased_until = now() + interval '15 seconds', served_at = clock_timestamp()
             where call_id = (select call_id from expansions
                               where call_id = ? and state = 'open' and due_at <= ?
                                 and (owner = ? or leased_until is null or leased_until < now())
                                 for update skip locked)
            returning *""";

    private static final String CALL = """
            select scenario_id, scenario_version, request, occurred_at, status
              from trigger_calls where call_id = ? for no key update""";

    private static final String MOVE = """
            update expansions set after_id = ?, wave = ?, exhausted = ?, decided = ?, started = started + ?, due_at = ?,
                   failures = 0, problem = null, problem_at = null
             where call_id = ?""";

    private static final String MARK = """
            update expansions
               set emitted = decided, state = case when exhausted and state = 'open' then 'done' else state end,
                   failures = 0, problem = null, problem_at = null
             where call_id = ? and owner = ?
            returning decided, state = 'done' as done""";

    private static final String FAILED = """
            update expansions
               set failures = failures + 1, problem = ?, problem_at = ?, due_at = greatest(due_at, ?)
             where call_id = ? and state <> 'done'
            returning failures, emitted""";

    private static final String END = "update expansions set state = 'done' where call_id = ?";

    private static final TypeReference<AudiencePlan> PLAN = new TypeReference<>() {};
    private static final TypeReference<TriggerRequest> REQUEST = new TypeReference<>() {};

    private final Connection connection;

    ExpansionRows(Connection connection) {
        this.connection = connection;
    }

    /** One that can be worked on now. */
    record Due(TriggerCallId call, WorkspaceId workspace) {}

    /** @param times in a row; @param emitted how many verdicts, the first ones, were handed to the worker */
    record Failed(int times, int emitted) {}

    /** How far the marking came. */
    record Marked(int decided, boolean done) {}

    void open(TriggerCallId call, WorkspaceId workspace, AudiencePlan plan, String traceParent, long upto, Instant due)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setObject(1, call.value());
            insert.setString(2, workspace.value());
            insert.setString(3, JsonColumn.write(plan));
            insert.setString(4, traceParent);
            insert.setLong(5, upto);
            insert.setObject(6, due.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Those that nobody else works on, the longest unserved first. */
    List<Due> due(Instant now, UUID owner) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setObject(2, owner);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(
                            new TriggerCallId(rows.getObject("call_id", UUID.class)),
                            new WorkspaceId(rows.getString("workspace"))));
                }
            }
        }
        return due;
    }

    /** When the next page of any expansion may begin; empty when there is none. */
    Optional<Instant> nextDue() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT_DUE);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    /** Takes one on for the time of the lease, both rows locked; empty when it is not to be worked on. */
    Optional<Expansion> claim(TriggerCallId call, UUID owner, Instant now) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, owner);
            claim.setObject(2, call.value());
            claim.setObject(3, now.atOffset(ZoneOffset.UTC));
            claim.setObject(4, owner);
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(withCall(call, row)) : Optional.empty();
            }
        }
    }

    private Expansion withCall(TriggerCallId id, ResultSet row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CALL)) {
            select.setObject(1, id.value());
            try (ResultSet call = select.executeQuery()) {
                call.next();
                return new Expansion(
                        id,
                        new WorkspaceId(row.getString("workspace")),
                        new ScenarioId(call.getLong("scenario_id")),
                        call.getInt("scenario_version"),
                        JsonColumn.read(call.getString("request"), REQUEST),
                        call.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("trace_parent"),
                        call.getString("status").equals("cancelled"),
                        JsonColumn.read(row.getString("plan"), PLAN),
                        row.getLong("upto_id"),
                        row.getLong("after_id"),
                        row.getInt("wave"),
                        row.getBoolean("exhausted"),
                        row.getInt("decided"),
                        row.getInt("emitted"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant());
            }
        }
    }

    void move(TriggerCallId call, Advance advance) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, advance.afterId());
            update.setInt(2, advance.wave());
            update.setBoolean(3, advance.exhausted());
            update.setInt(4, advance.decided());
            update.setInt(5, advance.started());
            update.setObject(6, advance.dueAt().atOffset(ZoneOffset.UTC));
            update.setObject(7, call.value());
            update.executeUpdate();
        }
    }

    /** That all that is decided was handed over; empty when somebody else has taken it on meanwhile. */
    Optional<Marked> mark(TriggerCallId call, UUID owner) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setObject(1, call.value());
            update.setObject(2, owner);
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(new Marked(row.getInt("decided"), row.getBoolean("done")))
                        : Optional.empty();
            }
        }
    }

    /**
     * Notes what stood in the way, and when to try again.
     *
     * @return how often in a row something did, and how many contacts were handed over; empty when it is over
     */
    Optional<Failed> failed(TriggerCallId call, String problem, Instant at, Instant due) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FAILED)) {
            update.setString(1, problem);
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setObject(3, due.atOffset(ZoneOffset.UTC));
            update.setObject(4, call.value());
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(new Failed(row.getInt("failures"), row.getInt("emitted")))
                        : Optional.empty();
            }
        }
    }

    void end(TriggerCallId call) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setObject(1, call.value());
            update.executeUpdate();
        }
    }

    /** Lets others go on at once. */
    void release(UUID owner) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update expansions set leased_until = null where owner = ? and state <> 'done'")) {
            update.setObject(1, owner);
            update.executeUpdate();
        }
    }
}
