package dev.beckon.triggers.cancellation;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Lane;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What of a cancelled call may still run: started and not ended, or handed to the worker and not answered. */
final class RunningExecutions {

    private static final String OF_CANCELLED_CALL = """
            select c.workspace, c.lane, v.position, v.contact_id, v.execution_id
              from trigger_calls c
              join verdicts v on v.call_id = c.call_id
              left join executions e on e.execution_id = v.execution_id
             where c.call_id = ? and c.status = 'cancelled' and v.position > ? and v.execution_id is not null
               and v.status in ('pending', 'started')
               and (e.status is null or e.status in ('active', 'waiting'))
             order by v.position limit 5000""";

    private RunningExecutions() {}

    record Running(int position, WorkspaceId workspace, Lane lane, ContactId contact, ExecutionId execution) {}

    /** By position in the call, above {@code after}, a few thousand at most; none when the call is not cancelled. */
    static List<Running> ofCancelled(Connection connection, TriggerCallId call, int after) throws SQLException {
        List<Running> running = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OF_CANCELLED_CALL)) {
            select.setObject(1, call.value());
            select.setInt(2, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    running.add(new Running(
                            rows.getInt("position"),
                            new WorkspaceId(rows.getString("workspace")),
                            Lane.valueOf(rows.getString("lane")),
                            new ContactId(rows.getLong("contact_id")),
                            new ExecutionId(rows.getObject("execution_id", UUID.class))));
                }
            }
        }
        return running;
    }
}
