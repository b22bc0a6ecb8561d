package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Scenarios as the other packages use them; campaigns keep their action trees here, as kind {@link ScenarioKind#CAMPAIGN}
 * under the same id. Methods that change join the caller's transaction when there is one.
 */
@ApplicationScoped
public class Scenarios {

    private final ScenarioReads reads;
    private final ScenarioChanges changes;
    private final Drafting drafting;

    Scenarios(ScenarioReads reads, ScenarioChanges changes, Drafting drafting) {
        this.reads = reads;
        this.changes = changes;
        this.drafting = drafting;
    }

    /** All that is wrong with a new scenario's document: title, active, entry_policy, triggers and actions. */
    public List<DefinitionProblem> problems(WorkspaceId workspace, ObjectNode document) {
        return drafting.fresh(workspace, new ScenarioDocument(document)).problems();
    }

    /** All that would be wrong if a change were made. */
    public List<DefinitionProblem> problems(WorkspaceId workspace, ScenarioKind kind, long id, ObjectNode patch) {
        Draft.Base base = Draft.Base.of(reads.one(workspace, kind, id));
        return drafting.over(workspace, base, new ScenarioDocument(patch)).problems();
    }

    /**
     * Makes a scenario with version 1.
     *
     * @throws ProblemException 422 {@code invalid_definition} with all problems; nothing is stored then
     */
    public Scenario create(WorkspaceId workspace, ScenarioKind kind, ObjectNode document) {
        Draft draft = drafting.fresh(workspace, new ScenarioDocument(document));
        Inspection.requireNone(draft.problems());
        return changes.create(workspace, kind, draft);
    }

    /**
     * Applies a change by the rule of {@link dev.beckon.definitions.part.Merge}.
     *
     * @param ifMatch may be null
     * @throws ProblemException as {@link #create}; 404, 409 or 412
     */
    public Scenario change(WorkspaceId workspace, ScenarioKind kind, long id, ObjectNode patch, String ifMatch) {
        Scenario present = reads.one(workspace, kind, id);
        Revision.require(ifMatch, present.revision());
        return changes.change(workspace, kind, draft(workspace, present, new ScenarioDocument(patch)), List.of());
    }

    /** A draft that may be stored. */
    Draft draft(WorkspaceId workspace, Scenario present, ScenarioDocument sent) {
        Draft.Base base = Draft.Base.of(present);
        if (!sent.hasDefinition()) {
            ObjectNode whole = ScenarioDocument.whole(present.title(), present.active(), present.definition());
            whole.setAll(sent.sent());
            Inspection.requireValidHead(whole);
            return new Draft(base, whole, List.of(), List.of());
        }
        Draft draft = drafting.over(workspace, base, sent);
        Inspection.requireNone(draft.problems());
        return draft;
    }

    /** @throws ProblemException 404 */
    public Scenario read(WorkspaceId workspace, ScenarioKind kind, long id) {
        return reads.one(workspace, kind, id);
    }

    /** Hides it; executions under way go on. */
    public void delete(WorkspaceId workspace, ScenarioKind kind, long id, String ifMatch) {
        changes.delete(workspace, kind, id, ifMatch);
    }
}
