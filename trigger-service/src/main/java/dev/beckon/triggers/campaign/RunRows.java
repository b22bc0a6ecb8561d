package dev.beckon.triggers.campaign;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.rule.Sql;
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

/** The statements on runs. */
final class RunRows {

    private static final String READ = """
            select r.*, coalesce(e.state = 'done', false) as exhausted,
                   case when t.status = 'failed' then t.failure end as call_failure,
                   coalesce(e.problem, r.problem) as present_problem,
                   case when e.problem is null then r.failures else e.failures end as present_failures,
                   coalesce(e.problem_at, r.problem_at) as present_problem_at
              from campaign_runs r
              left join expansions e on e.call_id = r.call_id
              left join trigger_calls t on t.call_id = r.call_id
            """;

    private static final String FIND = READ + "where r.campaign_id = ?";

    private static final String STORE = """
            insert into campaign_runs (campaign_id, workspace, call_id, state) values (?, ?, ?, ?)
            on conflict (campaign_id) do update set state = excluded.state, updated_at = now()""";

    private static final String BEGUN = """
            update campaign_runs set state = 'running', began_at = ?, audience_size = ?, updated_at = now(),
                   failures = 0, problem = null, problem_at = null
             where campaign_id = ?""";

    private static final String FAILED = """
            update campaign_runs set failures = failures + 1, problem = ?, problem_at = ?, updated_at = now()
             where campaign_id = ? returning failures""";

    private static final String ENDED = """
            update campaign_runs set state = ?, failure = ?, ended_at = ?, updated_at = now() where campaign_id = ?""";

    private final Connection connection;

    RunRows(Connection connection) {
        this.connection = connection;
    }

    Optional<CampaignRun> find(ScenarioId campaign) throws SQLException {
        return select(Sql.of(FIND, campaign.value()));
    }

    /** The same, locked until the end of the transaction. */
    Optional<CampaignRun> lock(ScenarioId campaign) throws SQLException {
        return select(Sql.of(FIND + " for update of r", campaign.value()));
    }

    /** In no order. */
    List<CampaignRun> all(WorkspaceId workspace, List<ScenarioId> campaigns) throws SQLException {
        Sql query = Sql.of(
                READ + "where r.workspace = ? and r.campaign_id = any (?)",
                workspace.value(),
                campaigns.stream().map(ScenarioId::value).toArray(Long[]::new));
        List<CampaignRun> runs = new ArrayList<>();
        try (PreparedStatement select = query.prepare(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                runs.add(read(row));
            }
        }
        return runs;
    }

    void store(CampaignRun run) throws SQLException {
        execute(Sql.of(
                STORE,
                run.campaign().value(),
                run.workspace().value(),
                run.call().value(),
                run.state().wireName()));
    }

    void begun(ScenarioId campaign, Instant at, long audienceSize) throws SQLException {
        execute(Sql.of(BEGUN, at, audienceSize, campaign.value()));
    }

    /** Notes what stood in the way of its beginning; tells how often in a row something did. */
    int failed(ScenarioId campaign, String problem, Instant at) throws SQLException {
        Sql sql = Sql.of(FAILED, problem, at, campaign.value());
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    void ended(ScenarioId campaign, RunState state, String failure, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ENDED)) {
            update.setString(1, state.wireName());
            update.setString(2, failure);
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.setLong(4, campaign.value());
            update.executeUpdate();
        }
    }

    void forget(ScenarioId campaign) throws SQLException {
        execute(Sql.of("delete from campaign_runs where campaign_id = ? and began_at is null", campaign.value()));
    }

    private void execute(Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection)) {
            statement.executeUpdate();
        }
    }

    private Optional<CampaignRun> select(Sql query) throws SQLException {
        try (PreparedStatement select = query.prepare(connection);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static CampaignRun read(ResultSet row) throws SQLException {
        return new CampaignRun(
                new ScenarioId(row.getLong("campaign_id")),
                new WorkspaceId(row.getString("workspace")),
                new TriggerCallId(row.getObject("call_id", UUID.class)),
                RunState.of(row.getString("state")),
                row.getString("failure"),
                row.getObject("audience_size", Long.class),
                instant(row, "began_at"),
                instant(row, "ended_at"),
                row.getBoolean("exhausted"),
                row.getString("call_failure"),
                setback(row));
    }

    private static CampaignRun.Setback setback(ResultSet row) throws SQLException {
        String problem = row.getString("present_problem");
        return problem == null
                ? null
                : new CampaignRun.Setback(problem, row.getInt("present_failures"), instant(row, "present_problem_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
