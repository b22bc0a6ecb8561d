package dev.beckon.triggers.apitrigger;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.JsonColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the calls of an API trigger. */
@ApplicationScoped
public class ApiTriggerLog {

    private static final String CALLS = """
            select seq, call_id, state, failure, source, idempotency_key, request, dry_run, occurred_at
              from trigger_call_states where workspace = ? and api_trigger_id = ? and seq < ?
             order by seq desc limit ?""";

    private static final String STARTED = """
            select k.parent_id, k.call_id, k.scenario_id, k.scenario_version, k.state, k.failure, k.contacts,
                   e.started - (select count(*) from verdicts v where v.call_id = k.call_id
                                   and v.execution_id is not null and v.status in ('skipped', 'failed')) as started
              from trigger_call_states k left join expansions e on e.call_id = k.call_id
             where k.parent_id = any (?) order by k.seq""";

    private static final TypeReference<TriggerRequest> REQUEST = new TypeReference<>() {};

    private final Database database;
    private final ListeningScenarios listening;

    ApiTriggerLog(Database database, ListeningScenarios listening) {
        this.database = database;
        this.listening = listening;
    }

    /**
     * One call.
     *
     * @param seq orders the calls of all triggers as they came
     * @param failure why nothing was started; null when something was
     * @param dryRun whether it only asked
     * @param scenarios that it started, or would
     */
    public record Entry(
            long seq,
            UUID call,
            String status,
            String failure,
            String source,
            String idempotencyKey,
            Map<String, Object> params,
            boolean dryRun,
            Instant occurredAt,
            List<Started> scenarios) {}

    /**
     * A scenario that a call started, or would.
     *
     * @param contacts whom it has come to so far
     * @param started those of them handed to the worker, which has not refused them; of a dry run those that would be
     */
    public record Started(
            UUID call, ScenarioId scenario, int version, String status, String failure, int contacts, int started) {}

    public boolean isKnown(WorkspaceId workspace, ApiTriggerId trigger) {
        return listening.trigger(workspace, trigger).isPresent();
    }

    /** The newest first, those before {@code seq}. */
    public List<Entry> page(WorkspaceId workspace, ApiTriggerId trigger, long seq, int count) {
        return database.inTransaction(connection -> {
            List<Entry> calls = calls(connection, workspace, trigger, seq, count);
            Map<UUID, List<Started>> started = started(connection, calls);
            calls.forEach(call -> call.scenarios().addAll(started.getOrDefault(call.call(), List.of())));
            return calls;
        });
    }

    private static List<Entry> calls(
            Connection connection, WorkspaceId workspace, ApiTriggerId trigger, long seq, int count)
            throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(CALLS)) {
            select.setString(1, workspace.value());
            select.setLong(2, trigger.value());
            select.setLong(3, seq);
            select.setInt(4, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getLong("seq"),
                            rows.getObject("call_id", UUID.class),
                            rows.getString("state"),
                            rows.getString("failure"),
                            rows.getString("source"),
                            rows.getString("idempotency_key"),
                            JsonColumn.read(rows.getString("request"), REQUEST).data(),
                            rows.getBoolean("dry_run"),
                            rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                            new ArrayList<>()));
                }
            }
        }
        return entries;
    }

    private static Map<UUID, List<Started>> started(Connection connection, List<Entry> calls) throws SQLException {
        Map<UUID, List<Started>> started = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(STARTED)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", calls.stream().map(Entry::call).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    started.computeIfAbsent(rows.getObject("parent_id", UUID.class), parent -> new ArrayList<>())
                            .add(new Started(
                                    rows.getObject("call_id", UUID.class),
                                    new ScenarioId(rows.getLong("scenario_id")),
                                    rows.getInt("scenario_version"),
                                    rows.getString("state"),
                                    rows.getString("failure"),
                                    rows.getInt("contacts"),
                                    rows.getInt("started")));
                }
            }
        }
        return started;
    }
}
