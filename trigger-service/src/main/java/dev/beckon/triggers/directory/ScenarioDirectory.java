package dev.beckon.triggers.directory;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What is known of scenarios. A call may reach us before the scenario it names; that is waited for, within bounds. */
@ApplicationScoped
public class ScenarioDirectory {

    public static final String NOT_FOUND = "scenario_not_found";
    public static final String INACTIVE = "scenario_inactive";

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();

    private final CompactedView<DefinitionRecord> definitions;
    private final Clock clock;

    ScenarioDirectory(CompactedView<DefinitionRecord> definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * The version to start, waiting for the scenario to become known until {@code deadline}. Before the topic was read
     * to its end it waits without a deadline, as nothing can be said of any scenario then. That of a campaign is not
     * found.
     */
    public PinnedScenario pin(WorkspaceId workspace, ScenarioId scenario, Instant deadline) {
        return await(workspace, scenario, deadline)
                .<PinnedScenario>map(head -> head.active()
                        ? new PinnedScenario.Pinned(head.currentVersion())
                        : new PinnedScenario.Unusable(INACTIVE))
                .orElse(new PinnedScenario.Unusable(NOT_FOUND));
    }

    /** The same, whether it is switched on or not: for those who only look at it. */
    public PinnedScenario pinAsIs(WorkspaceId workspace, ScenarioId scenario, Instant deadline) {
        return await(workspace, scenario, deadline)
                .<PinnedScenario>map(head -> new PinnedScenario.Pinned(head.currentVersion()))
                .orElse(new PinnedScenario.Unusable(NOT_FOUND));
    }

    private Optional<ScenarioHead> await(WorkspaceId workspace, ScenarioId scenario, Instant deadline) {
        Optional<ScenarioHead> head = find(workspace, scenario);
        while (!definitions.isReady() || head.isEmpty() && clock.instant().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Stopped while waiting for the definitions");
            }
            head = find(workspace, scenario);
        }
        return head.filter(found -> found.kind() == ScenarioKind.SCENARIO);
    }

    /** A version as it was published; empty when it is not known by now. */
    public Optional<ScenarioVersion> version(WorkspaceId workspace, ScenarioId scenario, int version) {
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
