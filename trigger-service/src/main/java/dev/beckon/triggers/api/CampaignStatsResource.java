package dev.beckon.triggers.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.campaign.CampaignProgress;
import dev.beckon.triggers.campaign.CampaignProgressQuery;
import dev.beckon.triggers.directory.ScenarioDirectory;
import dev.beckon.triggers.stats.ScenarioStats;
import dev.beckon.triggers.stats.StatsQueries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** {@code GET /api/v1/campaigns/{id}/stats}: how far a campaign came, and how it does. */
@Path("/api/v1/campaigns/{id}/stats")
@RunOnVirtualThread
public class CampaignStatsResource {

    private static final String NOUN = "campaign";

    private final CallerWorkspace workspace;
    private final ScenarioDirectory scenarios;
    private final StatsQueries stats;
    private final CampaignProgressQuery progress;

    CampaignStatsResource(
            CallerWorkspace workspace,
            ScenarioDirectory scenarios,
            StatsQueries stats,
            CampaignProgressQuery progress) {
        this.workspace = workspace;
        this.scenarios = scenarios;
        this.stats = stats;
        this.progress = progress;
    }

    /** The counters of a scenario, and {@code run}. */
    public record View(CampaignProgress run, @JsonUnwrapped ScenarioStats stats) {}

    @GET
    public View get(String id, @QueryParam("version") String version) {
        ScenarioId campaign = new ScenarioId(Ids.numberInPath(id, NOUN));
        if (scenarios
                .find(workspace.id(), campaign)
                .filter(head -> head.kind() == ScenarioKind.CAMPAIGN)
                .isEmpty()) {
            throw Ids.notFound(NOUN);
        }
        return new View(
                progress.of(workspace.id(), campaign), stats.of(workspace.id(), campaign, Ids.versionFilter(version)));
    }
}
