package dev.beckon.triggers.cause;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.database.Rows;
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
    private static final String FIND = "select call_id, scenarios from call_causes where call_id = any (?::uuid[])";

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

    /** The causes of those calls that are not from outside. */
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
                            new Cause(Arrays.stream(
                                            (Long[]) rows.getArray("scenarios").getArray())
                                    .map(ScenarioId::new)
                                    .toList()));
                }
            }
        }
        return causes;
    }
}
