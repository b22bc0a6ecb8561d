package dev.beckon.triggers.campaign;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Tells how far campaigns came. */
@ApplicationScoped
public class CampaignProgressQuery {

    private static final String COUNT = """
            select count(*), count(*) filter (where status in ('pending', 'started')) from verdicts where call_id = ?""";

    private final Database database;

    CampaignProgressQuery(Database database) {
        this.database = database;
    }

    public CampaignProgress of(WorkspaceId workspace, ScenarioId campaign) {
        return database.inTransaction(connection -> {
            CampaignRun run = new RunRows(connection)
                    .find(campaign)
                    .filter(found -> found.workspace().equals(workspace))
                    .orElse(null);
            return run == null ? CampaignProgress.NONE : progress(connection, run);
        });
    }

    /** Of those campaigns of the workspace that have a run, in no order. */
    public List<CampaignStanding> standing(WorkspaceId workspace, List<ScenarioId> campaigns) {
        return database.inTransaction(connection -> new RunRows(connection)
                .all(workspace, campaigns).stream().map(CampaignStanding::of).toList());
    }

    private static CampaignProgress progress(Connection connection, CampaignRun run) throws SQLException {
        Counted counted = run.hasBegun() ? counted(connection, run.call()) : new Counted(0, 0);
        boolean open = run.state() == RunState.RUNNING || run.state() == RunState.PAUSED;
        return new CampaignProgress(
                run.state().wireName(),
                run.failure(),
                CampaignStanding.problems(run),
                run.hasBegun() ? run.call().value() : null,
                run.audienceSize(),
                counted.started(),
                counted.decided() - counted.started(),
                open && run.audienceSize() != null && !run.exhausted()
                        ? Math.max(0, run.audienceSize() - counted.decided())
                        : 0,
                run.beganAt(),
                run.endedAt());
    }

    private record Counted(long decided, long started) {}

    private static Counted counted(Connection connection, TriggerCallId call) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setObject(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Counted(row.getLong(1), row.getLong(2));
            }
        }
    }
}
