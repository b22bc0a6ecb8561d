package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What runs for a contact.
 *
 * @param inHandover whether a person has taken the contact over
 * @param inScenario whether an execution of the scenario is under way
 * @param withKey whether one of these has the same execution key
 */
record UnderWay(boolean inHandover, boolean inScenario, boolean withKey) {

    static final UnderWay NONE = new UnderWay(false, false, false);

    private static final String OF_CONTACTS = """
            select e.contact_id,
                   coalesce(bool_or(e.in_handover), false),
                   bool_or(e.scenario_id = ?),
                   bool_or(e.scenario_id = ? and c.request ->> 'execution_key' is not distinct from ?)
              from executions e left join trigger_calls c on c.call_id = e.trigger_call_id
             where e.workspace = ? and e.contact_id = any (?) and e.status in ('active', 'waiting')
             group by e.contact_id""";

    /** By contact; those for whom nothing runs are absent. */
    static Map<ContactId, UnderWay> of(
            Connection connection,
            WorkspaceId workspace,
            ScenarioId scenario,
            String executionKey,
            Collection<ContactId> contacts)
            throws SQLException {
        Map<ContactId, UnderWay> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OF_CONTACTS)) {
            select.setLong(1, scenario.value());
            select.setLong(2, scenario.value());
            select.setString(3, executionKey);
            select.setString(4, workspace.value());
            select.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", contacts.stream().map(ContactId::value).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            new ContactId(rows.getLong(1)),
                            new UnderWay(rows.getBoolean(2), rows.getBoolean(3), rows.getBoolean(4)));
                }
            }
        }
        return found;
    }
}
