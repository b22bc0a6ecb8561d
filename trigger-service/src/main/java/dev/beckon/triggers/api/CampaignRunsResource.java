package dev.beckon.triggers.api;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.campaign.CampaignProgressQuery;
import dev.beckon.triggers.campaign.CampaignStanding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** {@code GET /internal/campaigns/runs?id=…&id=…}: where campaigns stand, for definition-service. */
@Path("/internal/campaigns/runs")
@RunOnVirtualThread
public class CampaignRunsResource {

    private static final int MOST = 1_000;

    private final CallerWorkspace workspace;
    private final CampaignProgressQuery progress;

    CampaignRunsResource(CallerWorkspace workspace, CampaignProgressQuery progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /** @param items one for each campaign that has a run, in no order */
    public record Answer(List<CampaignStanding> items) {}

    @GET
    public Answer get(@QueryParam("id") List<String> ids) {
        if (ids.size() > MOST) {
            throw ProblemException.badRequest("too_many", "At most " + MOST + " campaigns", List.of());
        }
        return new Answer(progress.standing(
                workspace.id(),
                ids.stream()
                        .map(id -> new ScenarioId(Ids.numberFilter("id", id)))
                        .toList()));
    }
}
