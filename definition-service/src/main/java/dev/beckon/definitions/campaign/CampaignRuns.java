package dev.beckon.definitions.campaign;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.remote.TriggerService;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks trigger-service how far campaigns have come: what is wanted of them is known here, but not what they are. */
@ApplicationScoped
class CampaignRuns {

    private static final String COMPLETED = "completed";

    private final TriggerService triggers;

    CampaignRuns(TriggerService triggers) {
        this.triggers = triggers;
    }

    /**
     * Whether everybody is started.
     *
     * @throws ProblemException 503 when that cannot be found out now
     */
    boolean isCompleted(WorkspaceId workspace, long id) {
        return triggers.get(workspace, "/api/v1/campaigns/" + id + "/stats")
                .map(stats -> stats.path("run").path("state").asText().equals(COMPLETED))
                .orElse(false);
    }

    /** The same, but false when it cannot be found out now. */
    boolean isKnownCompleted(WorkspaceId workspace, long id) {
        try {
            return isCompleted(workspace, id);
        } catch (ProblemException notNow) {
            return false;
        }
    }
}
