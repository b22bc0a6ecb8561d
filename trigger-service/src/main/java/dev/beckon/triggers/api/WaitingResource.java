package dev.beckon.triggers.api;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.stats.StatsQueries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** {@code GET /internal/scenarios/{id}/waiting}: whom a new version would concern, for definition-service. */
@Path("/internal/scenarios/{id}/waiting")
@RunOnVirtualThread
public class WaitingResource {

    private final CallerWorkspace workspace;
    private final StatsQueries stats;

    WaitingResource(CallerWorkspace workspace, StatsQueries stats) {
        this.workspace = workspace;
        this.stats = stats;
    }

    /** @param items one for each version and action where executions rest now */
    public record Answer(List<StatsQueries.Waiting> items) {}

    @GET
    public Answer get(@PathParam("id") String id) {
        return new Answer(stats.waiting(workspace.id(), new ScenarioId(Ids.numberInPath(id, "scenario"))));
    }
}
