package dev.beckon.triggers.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.id.ScenarioId;
import java.util.List;

/**
 * Where a campaign's run is, without its figures.
 *
 * @param failure why it cannot begin or go on, for good; absent otherwise
 * @param problems what stands in the way and is tried again; absent when nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignStanding(
        ScenarioId campaignId, String state, String failure, List<CampaignProgress.Problem> problems) {

    static CampaignStanding of(CampaignRun run) {
        return new CampaignStanding(run.campaign(), run.state().wireName(), run.failure(), problems(run));
    }

    /** Null when there are none. */
    static List<CampaignProgress.Problem> problems(CampaignRun run) {
        CampaignRun.Setback setback = run.setback();
        return setback == null
                ? null
                : List.of(new CampaignProgress.Problem(setback.code(), setback.tries(), setback.at()));
    }
}
