package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.remote.TriggerService;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The runs of some campaigns by the campaign's id. */
    record Found(Map<Long, Run> byId) {

        static final Found NOTHING = new Found(Map.of());

        Run of(long id) {
            return byId.getOrDefault(id, Run.UNKNOWN);
        }
    }

    /**
     * Asks once for all of them.
     *
     * @throws ProblemException 503 when that cannot be found out now
     */
    Found of(WorkspaceId workspace, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Found.NOTHING;
        }
        String query = ids.stream().map(id -> "id=" + id).collect(Collectors.joining("&"));
        Map<Long, Run> byId = new HashMap<>();
        triggers.get(workspace, "/internal/campaigns/runs?" + query)
                .ifPresent(answer -> answer.path("items")
                        .forEach(run -> byId.put(run.path("campaign_id").asLong(), read(run))));
        return new Found(byId);
    }

    /** The same, but unknown when it cannot be found out now. */
    Found known(WorkspaceId workspace, Collection<Long> ids) {
        try {
            return of(workspace, ids);
        } catch (ProblemException notNow) {
            return Found.NOTHING;
        }
    }

    private static Run read(JsonNode run) {
        return new Run(
                run.path("state").asText(),
                run.path("failure").asText(null),
                run.path("problems").isArray() ? run.path("problems") : null);
    }
}
