package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.impact.Impact;
import dev.beckon.definitions.impact.RunningCheck;
import dev.beckon.definitions.impact.Waiting;
import dev.beckon.definitions.part.PartDiff;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;

/** A change of a scenario by its author: carried out, or only reported on. */
@ApplicationScoped
class ScenarioEditing {

    private static final String RUNNING = "running";

    private final Scenarios scenarios;
    private final ScenarioReads reads;
    private final ScenarioChanges changes;
    private final Waiting waiting;

    ScenarioEditing(Scenarios scenarios, ScenarioReads reads, ScenarioChanges changes, Waiting waiting) {
        this.scenarios = scenarios;
        this.reads = reads;
        this.changes = changes;
        this.waiting = waiting;
    }

    /** A change that could be made, and what it makes of those who wait. */
    private record Step(Draft draft, RunningCheck running) {}

    /** Makes the change; {@code running} in it says what becomes of those who wait on older versions. */
    Scenario change(WorkspaceId workspace, long id, ScenarioDocument sent, String ifMatch) {
        Step step = step(workspace, id, sent, ifMatch);
        return changes.change(
                workspace, ScenarioKind.SCENARIO, step.draft(), step.running().moves());
    }

    /** Tells what the change would do. */
    Impact preview(WorkspaceId workspace, long id, ScenarioDocument sent, String ifMatch) {
        Step step = step(workspace, id, sent, ifMatch);
        Draft draft = step.draft();
        if (!draft.changesDefinition()) {
            return Impact.none(draft.base().version());
        }
        return Impact.of(
                draft.base().version() + 1,
                draft.base().definition(),
                draft.whole(),
                waiting.at(workspace, id),
                step.running().moves(),
                draft.warnings());
    }

    private Step step(WorkspaceId workspace, long id, ScenarioDocument sent, String ifMatch) {
        Scenario present = scenarios.read(workspace, ScenarioKind.SCENARIO, id);
        Revision.require(ifMatch, present.revision());
        if (present.generation() != null && present.generation().isUnderWay()) {
            throw ProblemException.conflict(
                    "generation_under_way", "It is being written from its prompt; wait until generation_data says so");
        }
        JsonNode running = sent.sent().path(RUNNING);
        ObjectNode patch = sent.sent().deepCopy().without(RUNNING);
        Draft draft = scenarios.draft(workspace, present, new ScenarioDocument(patch));
        RunningCheck check = RunningCheck.of(
                running,
                PartDiff.ofActions(present.definition(), draft.whole()),
                draft.changesDefinition(),
                RunningCheck.keysOf(draft.whole()),
                () -> reads.actionKeys(workspace, id));
        Inspection.requireNone(check.problems());
        return new Step(draft, check);
    }
}
