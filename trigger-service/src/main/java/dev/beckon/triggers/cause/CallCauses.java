package dev.beckon.triggers.cause;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.database.Rows;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Why calls were made that this service made itself. */
public final class CallCauses {

    private static final String STORE =
            "insert into call_causes (call_id, scenarios) values (?, ?) on conflict (call_id) do nothing";
    private static final String FIND = """
            select c.call_id, c.scenario_id, k.scenarios
              from trigger_calls c left join call_causes k on k.call_id = c.call_id
             where c.call_id = any (?::uuid[]) and c.scenario_id is not null""";

    private CallCauses() {}

    /** Remembers why a call is made; of those from outside nothing needs to be known. */
    public static void store(Connection connection, TriggerCallId call, Cause cause) throws SQLException {
        if (cause.isOutside()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, call.value());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            cause.scenarios().stream().map(ScenarioId::value).toArray()));
            insert.executeUpdate();
        }
    }

    /**
     * What led to the executions of those calls: the causes of the call and the scenario that it started, be it that this
     * one started the one whose execution it is.
     */
    public static Map<TriggerCallId, Cause> of(Connection connection, Collection<TriggerCallId> calls)
            throws SQLException {
        Map<TriggerCallId, Cause> causes = new HashMap<>();
        if (calls.isEmpty()) {
            return causes;
        }
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            Rows.of(select, calls).column(call -> call);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    causes.put(
                            new TriggerCallId(rows.getObject("call_id", UUID.class)),
                            cause(rows.getArray("scenarios")).then(new ScenarioId(rows.getLong("scenario_id"))));
                }
            }
        }
        return causes;
    }

    /** @param scenarios null for a call from outside */
    private static Cause cause(Array scenarios) throws SQLException {
        return scenarios == null
                ? Cause.OUTSIDE
                : new Cause(Arrays.stream((Long[]) scenarios.getArray())
                        .map(ScenarioId::new)
                        .toList());
    }
}
