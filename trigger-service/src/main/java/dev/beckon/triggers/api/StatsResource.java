package dev.beckon.triggers.api;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.directory.ScenarioDirectory;
import dev.beckon.triggers.stats.ScenarioStats;
import dev.beckon.triggers.stats.StatsQueries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** {@code GET /api/v1/scenarios/{id}/stats}: how a scenario does, in all, by version and by action. */
@Path("/api/v1/scenarios/{id}/stats")
@RunOnVirtualThread
public class StatsResource {

    private static final String NOUN = "scenario";

    private final CallerWorkspace workspace;
    private final ScenarioDirectory scenarios;
    private final StatsQueries stats;

    StatsResource(CallerWorkspace workspace, ScenarioDirectory scenarios, StatsQueries stats) {
        this.workspace = workspace;
        this.scenarios = scenarios;
        this.stats = stats;
    }

    @GET
    public ScenarioStats get(@PathParam("id") String id, @QueryParam("version") String version) {
        ScenarioId scenario = new ScenarioId(Ids.numberInPath(id, NOUN));
        if (scenarios.find(workspace.id(), scenario).isEmpty()) {
            throw Ids.notFound(NOUN);
        }
        return stats.of(workspace.id(), scenario, Ids.versionFilter(version));
    }
}
