package dev.beckon.triggers.fact;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The lane of the call that an execution belongs to: answers to a bulk run must not stand before realtime commands. */
final class AnswerLane {

    private static final String LANES = "select call_id, lane from trigger_calls where call_id = any (?::uuid[])";

    private AnswerLane() {}

    /** Calls that are not known are not in the answer. */
    static Map<TriggerCallId, Lane> of(Connection connection, Collection<Question> questions) throws SQLException {
        Map<TriggerCallId, Lane> lanes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LANES)) {
            Rows.of(
                            select,
                            questions.stream()
                                    .map(question -> question.record().triggerCallId())
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList())
                    .column(call -> call);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lanes.put(
                            new TriggerCallId(rows.getObject("call_id", UUID.class)),
                            Lane.valueOf(rows.getString("lane")));
                }
            }
        }
        return lanes;
    }
}
