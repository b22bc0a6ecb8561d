package dev.beckon.triggers.directory;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What is known of scenarios. A call may reach us before the scenario it names; that is waited for, within bounds. */
@ApplicationScoped
public class ScenarioDirectory {

    public static final String NOT_FOUND = "scenario_not_found";
    public static final String INACTIVE = "scenario_inactive";

    private final CompactedView<DefinitionRecord> definitions;
    private final FreshDefinitions fresh;

    ScenarioDirectory(CompactedView<DefinitionRecord> definitions, FreshDefinitions fresh) {
        this.definitions = definitions;
        this.fresh = fresh;
    }

    /** @param patience how long to wait, in all, for scenarios that are published only after the calls that name them */
    public FreshSearch search(Duration patience) {
        return fresh.search(patience);
    }

    /**
     * The version to start. That of a campaign is not found. One that seems to be switched off may have been switched on
     * just before the call: whoever took the call has seen it so.
     *
     * @param patient whether to wait for a scenario that is published only later
     */
    public PinnedScenario pin(WorkspaceId workspace, ScenarioId scenario, FreshSearch search, boolean patient) {
        await(workspace, scenario, search, patient);
        return search.find(() -> find(workspace, scenario), ScenarioDirectory::isActive, false)
                .filter(ScenarioDirectory::isNoCampaign)
                .<PinnedScenario>map(head -> head.active()
                        ? new PinnedScenario.Pinned(head.currentVersion())
                        : new PinnedScenario.Unusable(INACTIVE))
                .orElse(new PinnedScenario.Unusable(NOT_FOUND));
    }

    /** The same, whether it is switched on or not: for those who only look at it. */
    public PinnedScenario pinAsIs(WorkspaceId workspace, ScenarioId scenario, FreshSearch search, boolean patient) {
        return await(workspace, scenario, search, patient)
                .<PinnedScenario>map(head -> new PinnedScenario.Pinned(head.currentVersion()))
                .orElse(new PinnedScenario.Unusable(NOT_FOUND));
    }

    private Optional<ScenarioHead> await(
            WorkspaceId workspace, ScenarioId scenario, FreshSearch search, boolean patient) {
        return search.find(() -> find(workspace, scenario), Optional::isPresent, patient)
                .filter(ScenarioDirectory::isNoCampaign);
    }

    private static boolean isActive(Optional<ScenarioHead> head) {
        return head.filter(ScenarioHead::active).isPresent();
    }

    private static boolean isNoCampaign(ScenarioHead head) {
        return head.kind() == ScenarioKind.SCENARIO;
    }

    /** A version as it was published; empty when it was not. It may come behind the head that names it. */
    public Optional<ScenarioVersion> version(WorkspaceId workspace, ScenarioId scenario, int version) {
        return fresh.search(Duration.ZERO).find(() -> known(workspace, scenario, version), Optional::isPresent, false);
    }

    private Optional<ScenarioVersion> known(WorkspaceId workspace, ScenarioId scenario, int version) {
        return definitions
                .get(ScenarioVersion.keyOf(scenario, version))
                .filter(ScenarioVersion.class::isInstance)
                .map(ScenarioVersion.class::cast)
                .filter(found -> found.workspace().equals(workspace));
    }

    /** What is known of the scenario by now. */
    public Optional<ScenarioHead> find(WorkspaceId workspace, ScenarioId scenario) {
        return definitions
                .get(ScenarioHead.keyOf(scenario))
                .filter(ScenarioHead.class::isInstance)
                .map(ScenarioHead.class::cast)
                .filter(head -> head.workspace().equals(workspace));
    }
}
