package dev.beckon.triggers.move;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.database.AdvisoryLock;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The statements on moves. */
final class MoveRows {

    private static final String STORE = """
            insert into version_moves (workspace, scenario_id, version, action_key, policy, to_action_key)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** Of the moves that would concern an execution the newest version's counts. */
    private static final String DUE = """
            select e.execution_id, e.workspace, e.contact_id, e.current_action, e.last_sequence, m.version, m.policy,
                   m.to_action_key
              from version_moves m
              join executions e on e.workspace = m.workspace and e.scenario_id = m.scenario_id and e.status = 'waiting'
                               and e.scenario_version < m.version and e.current_action = m.action_key
             where m.done_at is null
               and not exists (select from version_moves n
                                where n.workspace = m.workspace and n.scenario_id = m.scenario_id
                                  and n.action_key = m.action_key and n.version > m.version)
               and not exists (select from moves_told t where t.execution_id = e.execution_id
                                  and t.version >= m.version and t.last_sequence = e.last_sequence)
             limit ?""";

    private static final String TOLD = """
            insert into moves_told (execution_id, version, last_sequence)
            select * from unnest(?::uuid[], ?::int[], ?::int[]) on conflict do nothing""";

    /** A start may lie unread in a topic for a while, pinned to an older version. */
    private static final String FINISH = """
            update version_moves m set done_at = now()
             where m.done_at is null and m.created_at < now() - interval '1 day'
               and not exists (select from executions e
                                where e.workspace = m.workspace and e.scenario_id = m.scenario_id
                                  and e.status in ('active', 'waiting') and e.scenario_version < m.version)""";

    private static final String FORGET = "delete from moves_told where told_at < now() - interval '30 days'";

    private final Connection connection;

    MoveRows(Connection connection) {
        this.connection = connection;
    }

    /** An execution to be told. */
    record Due(ContactKey contact, ExecutionId execution, int lastSequence, int version, WaitingMove move) {}

    /** Stores what the version wants done; nothing for those who finish where they are. */
    void store(ScenarioVersion version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            for (WaitingMove move : version.moves()) {
                if (move.policy() == WaitingPolicy.FINISH) {
                    continue;
                }
                insert.setString(1, version.workspace().value());
                insert.setLong(2, version.scenarioId().value());
                insert.setInt(3, version.version());
                insert.setString(4, move.actionKey());
                insert.setString(5, move.policy().wireName());
                insert.setString(6, move.toActionKey());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<Due> due(int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setInt(1, count);
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(
                            new ContactKey(
                                    new WorkspaceId(rows.getString("workspace")),
                                    new ContactId(rows.getLong("contact_id"))),
                            new ExecutionId(rows.getObject("execution_id", UUID.class)),
                            rows.getInt("last_sequence"),
                            rows.getInt("version"),
                            new WaitingMove(
                                    rows.getString("current_action"),
                                    WaitingPolicy.valueOf(
                                            rows.getString("policy").toUpperCase(Locale.ROOT)),
                                    rows.getString("to_action_key"))));
                }
            }
            return due;
        }
    }

    void told(List<Due> told) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TOLD)) {
            Rows.of(insert, told).column(Due::execution).column(Due::version).column(Due::lastSequence);
            insert.executeUpdate();
        }
    }

    void finish() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH);
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            update.executeUpdate();
            delete.executeUpdate();
        }
    }

    /** Whether this instance is the one that moves, until the end of the transaction. */
    boolean isMine(long lock) throws SQLException {
        return AdvisoryLock.tryTake(connection, lock);
    }
}
