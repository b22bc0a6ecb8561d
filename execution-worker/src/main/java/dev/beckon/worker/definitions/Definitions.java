package dev.beckon.worker.definitions;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.interpreter.Plan;
import java.time.Duration;
import java.util.Optional;

/**
 * What has been published of scenarios and workspaces, as far as it has arrived. Safe for all threads; only
 * {@link #awaitReady} blocks.
 */
public interface Definitions {

    /**
     * The compiled version; empty while it has not arrived, or when it belongs to another workspace.
     *
     * @throws UnusablePlanException if what was published cannot be compiled
     */
    Optional<Plan> plan(WorkspaceId workspace, ScenarioId scenario, int version);

    /** What new executions of a scenario start on; empty as {@link #plan}, and when the scenario was deleted. */
    Optional<ScenarioHead> head(WorkspaceId workspace, ScenarioId scenario);

    /** Whether this is a campaign that a contact leaves by an answer that nothing has waited for. */
    boolean stopsOnReply(WorkspaceId workspace, ScenarioId scenario);

    Optional<AccessRecord.Workspace> workspace(WorkspaceId workspace);

    /** Whether all that was published before this worker started has arrived. */
    boolean isReady();

    /**
     * Waits until {@link #isReady()}, but no longer than this.
     *
     * @return whether it is ready
     */
    boolean awaitReady(Duration atMost);
}
