package dev.beckon.triggers.stats;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.stats.ScenarioStats.Count;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Sums up how a scenario did. */
@ApplicationScoped
public class StatsQueries {

    private static final String COUNTS = """
            select version, action_key, metric, sum(value) as value from action_counts
             where workspace = ? and scenario_id = ? group by 1, 2, 3
            union all
            select scenario_version, coalesce(current_action, ''), 'waiting', count(*) from executions
             where workspace = ? and scenario_id = ? and status = 'waiting' group by 1, 2
            union all
            select scenario_version, action_key, 'clicked', count(*) from message_links
             where workspace = ? and scenario_id = ? and clicks > 0 group by 1, 2""";

    private static final String WAITING = """
            select scenario_version, current_action, count(*) from executions
             where workspace = ? and scenario_id = ? and status = 'waiting' and current_action is not null
             group by 1, 2 order by 1, 2""";

    private final Database database;

    StatsQueries(Database database) {
        this.database = database;
    }

    /** How many executions of a version rest at an action. */
    public record Waiting(int version, String actionKey, long waiting) {}

    /** @param version null for all */
    public ScenarioStats of(WorkspaceId workspace, ScenarioId scenario, Integer version) {
        List<Count> counts = database.inTransaction(connection -> {
            List<Count> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
                for (int parameter = 1; parameter < 6; parameter += 2) {
                    select.setString(parameter, workspace.value());
                    select.setLong(parameter + 1, scenario.value());
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Count(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
                    }
                }
            }
            return found;
        });
        return ScenarioStats.of(counts.stream()
                .filter(count -> version == null || count.version() == version)
                .toList());
    }

    /** Where executions of a scenario rest now. */
    public List<Waiting> waiting(WorkspaceId workspace, ScenarioId scenario) {
        return database.inTransaction(connection -> {
            List<Waiting> waiting = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(WAITING)) {
                select.setString(1, workspace.value());
                select.setLong(2, scenario.value());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        waiting.add(new Waiting(rows.getInt(1), rows.getString(2), rows.getLong(3)));
                    }
                }
            }
            return waiting;
        });
    }
}
