package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.remote.TriggerService;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Asks trigger-service how far campaigns have come: what is wanted of them is known here, but not what they are. */
@ApplicationScoped
class CampaignRuns {

    private static final Set<String> ENDED = Set.of("completed", "failed");

    private final TriggerService triggers;

    CampaignRuns(TriggerService triggers) {
        this.triggers = triggers;
    }

    /**
     * How far a campaign came.
     *
     * @param state as trigger-service has it; empty when there is no run, or it cannot be found out now
     * @param failure why it cannot begin or go on, for good; null when that is not so
     * @param problems what stands in the way and is tried again; null when nothing does
     */
    record Run(String state, String failure, JsonNode problems) {

        static final Run UNKNOWN = new Run("", null, null);

        /** Whether nobody will be started any more. */
        boolean isEnded() {
            return ENDED.contains(state);
        }
    }

    /** @throws ProblemException 503 when that cannot be found out now */
    Run of(WorkspaceId workspace, long id) {
        return triggers.get(workspace, "/api/v1/campaigns/" + id + "/stats")
                .map(stats -> stats.path("run"))
                .map(run -> new Run(
                        run.path("state").asText(),
                        run.path("failure").asText(null),
                        run.path("problems").isArray() ? run.path("problems") : null))
                .orElse(Run.UNKNOWN);
    }

    /** The same, but unknown when it cannot be found out now. */
    Run known(WorkspaceId workspace, long id) {
        try {
            return of(workspace, id);
        } catch (ProblemException notNow) {
            return Run.UNKNOWN;
        }
    }
}
