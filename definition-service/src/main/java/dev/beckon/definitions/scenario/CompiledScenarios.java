package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.apitrigger.ApiTriggers;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compiles scenarios for those who run them here. */
@ApplicationScoped
public class CompiledScenarios {

    private final ScenarioReads reads;
    private final Scenarios scenarios;
    private final Drafting drafting;
    private final Completion completion;
    private final ApiTriggers apiTriggers;

    CompiledScenarios(
            ScenarioReads reads,
            Scenarios scenarios,
            Drafting drafting,
            Completion completion,
            ApiTriggers apiTriggers) {
        this.reads = reads;
        this.scenarios = scenarios;
        this.drafting = drafting;
        this.completion = completion;
        this.apiTriggers = apiTriggers;
    }

    /**
     * A stored version, as it was published.
     *
     * @param version null for the current one
     * @throws ProblemException 404
     */
    public CompiledScenario of(WorkspaceId workspace, long id, Integer version) {
        Scenario scenario = reads.one(workspace, ScenarioKind.SCENARIO, id);
        int wanted = version == null ? scenario.version() : version;
        return reads.published(workspace, id, wanted)
                .map(published -> compiled(workspace, wanted, published))
                .orElseGet(() -> compile(
                        workspace,
                        wanted,
                        ScenarioDocument.whole(
                                scenario.title(), scenario.active(), reads.definition(workspace, id, wanted))));
    }

    /**
     * A document that is not saved.
     *
     * @throws ProblemException 422 with all problems
     */
    public CompiledScenario of(WorkspaceId workspace, ObjectNode document) {
        Draft draft = drafting.fresh(workspace, new ScenarioDocument(document));
        Inspection.requireNone(draft.problems());
        return compile(workspace, 0, draft.whole());
    }

    /** A stored scenario as a change would make it; otherwise as for a document. */
    public CompiledScenario change(WorkspaceId workspace, long id, ObjectNode patch) {
        Scenario present = reads.one(workspace, ScenarioKind.SCENARIO, id);
        Draft draft = scenarios.draft(workspace, present, new ScenarioDocument(patch));
        return compile(workspace, 0, draft.whole());
    }

    private CompiledScenario compile(WorkspaceId workspace, int version, ObjectNode whole) {
        return compiled(workspace, version, completion.of(workspace, whole));
    }

    private CompiledScenario compiled(WorkspaceId workspace, int version, ObjectNode complete) {
        Inspection inspection = Inspection.of(complete, apiTriggers.declared(workspace));
        Inspection.requireNone(inspection.problems());
        ObjectNode canonical = inspection.canonical();
        List<Long> listensTo = canonical.path("triggers").findValues("api_trigger_id").stream()
                .map(JsonNode::asLong)
                .toList();
        return new CompiledScenario(version, Plan.compile(canonical), inspection.warnings(), listensTo);
    }
}
