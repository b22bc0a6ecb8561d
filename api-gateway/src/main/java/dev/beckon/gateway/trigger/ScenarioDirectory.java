package dev.beckon.gateway.trigger;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which scenarios may be triggered, from the view of what definition-service publishes. */
@ApplicationScoped
class ScenarioDirectory {

    private final CompactedView<DefinitionRecord> definitions;

    ScenarioDirectory(CompactedView<DefinitionRecord> definitions) {
        this.definitions = definitions;
    }

    /**
     * The scenario of a path, which may be started.
     *
     * @throws ProblemException 409 {@code scenario_inactive}; otherwise as {@link #requireKnown}
     */
    ScenarioId requireActive(WorkspaceId workspace, String id) {
        ScenarioHead head = known(workspace, id);
        if (!head.active()) {
            throw ProblemException.conflict(
                    "scenario_inactive", "Scenario " + id + " is switched off; set active to true to trigger it");
        }
        return head.scenarioId();
    }

    /**
     * The scenario of a path, switched on or off: what a dry run needs.
     *
     * @throws ProblemException 404 {@code scenario_not_found} when absent or another workspace's, 422
     *     {@code campaign_not_triggerable}, 503 while definitions are not read yet
     */
    ScenarioId requireKnown(WorkspaceId workspace, String id) {
        return known(workspace, id).scenarioId();
    }

    private ScenarioHead known(WorkspaceId workspace, String id) {
        ScenarioHead head = definitions
                .get("scenario/" + id)
                .filter(ScenarioHead.class::isInstance)
                .map(ScenarioHead.class::cast)
                .filter(found -> found.workspace().equals(workspace))
                .orElseThrow(() -> absent(id));
        if (head.kind() == ScenarioKind.CAMPAIGN) {
            throw ProblemException.unprocessable(
                    "campaign_not_triggerable",
                    id + " is a campaign, which starts for its own audience; POST /api/v1/campaigns/" + id + "/launch",
                    List.of());
        }
        return head;
    }

    private ProblemException absent(String id) {
        return definitions.isReady()
                ? ProblemException.notFound("scenario_not_found", "There is no scenario with id " + id)
                : ProblemException.unavailable("starting", "The service is starting; try again in a moment");
    }
}
