package dev.beckon.triggers.projection;

import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Merges executions into their table: the higher sequence wins, whichever comes first. */
final class ExecutionRows {

    private static final String MERGE = """
            insert into executions as e (execution_id, workspace, contact_id, trigger_call_id, scenario_id,
                                         scenario_version, status, current_action, answers, last_sequence, end_code,
                                         end_detail, started_at, ended_at, updated_at, current_type, in_handover,
                                         handover_note, handover_until)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::bigint[], ?::int[], ?::text[],
                                 ?::text[], ?::jsonb[], ?::int[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::timestamptz[], ?::timestamptz[], ?::text[], ?::boolean[], ?::text[],
                                 ?::timestamptz[])
            on conflict (execution_id) do update set
              status = case when excluded.last_sequence > e.last_sequence then excluded.status else e.status end,
              current_action = case when excluded.last_sequence > e.last_sequence
                               then coalesce(excluded.current_action, e.current_action)
                               else coalesce(e.current_action, excluded.current_action) end,
              scenario_version = case when excluded.last_sequence > e.last_sequence
                                 then excluded.scenario_version else e.scenario_version end,
              current_type = case when excluded.last_sequence > e.last_sequence
                             then coalesce(excluded.current_type, e.current_type)
                             else coalesce(e.current_type, excluded.current_type) end,
              in_handover = case when excluded.last_sequence > e.last_sequence
                            then coalesce(excluded.in_handover, e.in_handover)
                            else coalesce(e.in_handover, excluded.in_handover) end,
              handover_note = case when excluded.in_handover is not null
                                    and (excluded.last_sequence > e.last_sequence or e.in_handover is null)
                              then excluded.handover_note else e.handover_note end,
              handover_until = case when excluded.in_handover is not null
                                     and (excluded.last_sequence > e.last_sequence or e.in_handover is null)
                               then excluded.handover_until else e.handover_until end,
              answers = case when excluded.last_sequence > e.last_sequence
                        then e.answers || excluded.answers else excluded.answers || e.answers end,
              end_code = coalesce(e.end_code, excluded.end_code),
              end_detail = coalesce(e.end_detail, excluded.end_detail),
              started_at = coalesce(e.started_at, excluded.started_at),
              ended_at = coalesce(e.ended_at, excluded.ended_at),
              last_sequence = greatest(e.last_sequence, excluded.last_sequence),
              updated_at = greatest(e.updated_at, excluded.updated_at)""";

    private ExecutionRows() {}

    /** At most one row an execution. */
    static void merge(Connection connection, List<ExecutionRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(MERGE)) {
            Rows.of(insert, rows)
                    .column(row -> row.last().executionId())
                    .column(row -> row.last().workspace())
                    .column(row -> row.last().contactId())
                    .column(row -> row.last().triggerCallId())
                    .column(row -> row.last().scenarioId())
                    .column(ExecutionRow::version)
                    .column(row -> row.status().wireName())
                    .column(ExecutionRow::currentAction)
                    .column(row -> JsonColumn.write(row.answers()))
                    .column(row -> row.last().sequence())
                    .column(ExecutionRow::endCode)
                    .column(ExecutionRow::endDetail)
                    .column(ExecutionRow::startedAt)
                    .column(ExecutionRow::endedAt)
                    .column(row -> row.last().occurredAt())
                    .column(ExecutionRow::currentType)
                    .column(row ->
                            row.handover() == null ? null : row.handover().on())
                    .column(row ->
                            row.handover() == null ? null : row.handover().note())
                    .column(row ->
                            row.handover() == null ? null : row.handover().until());
            insert.executeUpdate();
        }
    }
}
