package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;

/**
 * Takes the reports of a {@link GenerationStarter}, on any thread. Each throws a 404 problem when the scenario is gone.
 */
@ApplicationScoped
public class Generations {

    private static final int CONFLICT = 409;
    private static final int MAX_LOST_RACES = 10;

    private final ScenarioReads reads;
    private final ScenarioChanges changes;
    private final Drafting drafting;

    Generations(ScenarioReads reads, ScenarioChanges changes, Drafting drafting) {
        this.reads = reads;
        this.changes = changes;
        this.drafting = drafting;
    }

    /** The model's answer is being waited for, or was looked at. */
    @ActivateRequestContext
    public void running(WorkspaceId workspace, long id, int attempts, List<DefinitionProblem> problems) {
        changes.note(workspace, id, new GenerationData(GenerationData.Status.RUNNING, attempts, problems));
    }

    /** There will be no version. */
    @ActivateRequestContext
    public void failed(WorkspaceId workspace, long id, int attempts, List<DefinitionProblem> problems) {
        changes.note(workspace, id, new GenerationData(GenerationData.Status.FAILED, attempts, problems));
    }

    /**
     * Offers a document; when nothing is wrong with it, it becomes version 1 and the generation is completed. Whoever
     * changes the scenario at the same moment comes first, and the document is laid over what is then there.
     *
     * @param document title, entry_policy, triggers and actions; a title that the caller gave stays
     * @return all that is wrong with it; empty when it was taken
     */
    @ActivateRequestContext
    public List<DefinitionProblem> offer(WorkspaceId workspace, long id, int attempts, ObjectNode document) {
        for (int lost = 0; ; lost++) {
            Draft draft = draft(workspace, id, document);
            if (!draft.isValid()) {
                return draft.problems();
            }
            try {
                changes.change(workspace, ScenarioKind.SCENARIO, draft, List.of());
                changes.note(workspace, id, new GenerationData(GenerationData.Status.COMPLETED, attempts, List.of()));
                return List.of();
            } catch (ProblemException e) {
                if (e.problem().status() != CONFLICT || lost == MAX_LOST_RACES) {
                    throw e;
                }
            }
        }
    }

    private Draft draft(WorkspaceId workspace, long id, ObjectNode document) {
        Scenario present = reads.one(workspace, ScenarioKind.SCENARIO, id);
        ObjectNode body = document.deepCopy().without(List.of(ScenarioDocument.ACTIVE));
        if (!present.title().equals(ScenarioCreation.UNTITLED)) {
            body.put(ScenarioDocument.TITLE, present.title());
        }
        return drafting.over(workspace, Draft.Base.of(present), new ScenarioDocument(body));
    }
}
