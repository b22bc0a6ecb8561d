package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.template.Templates;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The three ways to make a scenario, which exclude each other: a template, a prompt, the definition itself. */
@ApplicationScoped
class ScenarioCreation {

    /** The title until generation finds one. */
    static final String UNTITLED = "Untitled";

    private static final String TEMPLATE = "template_id";
    private static final String PROMPT = "prompt";
    private static final int MAX_PROMPT = 4_000;
    private static final Set<String> BESIDE = Set.of(ScenarioDocument.TITLE, ScenarioDocument.ACTIVE, TEMPLATE, PROMPT);

    private final Scenarios scenarios;
    private final ScenarioChanges changes;
    private final Templates templates;
    private final Instance<GenerationStarter> generation;

    ScenarioCreation(
            Scenarios scenarios, ScenarioChanges changes, Templates templates, Instance<GenerationStarter> generation) {
        this.scenarios = scenarios;
        this.changes = changes;
        this.templates = templates;
        this.generation = generation;
    }

    /**
     * Makes a scenario in the way that the body names.
     *
     * @throws ProblemException 422 {@code ambiguous_creation_mode} when it names more than one
     */
    Scenario create(WorkspaceId workspace, ScenarioDocument document) {
        ObjectNode sent = document.sent();
        boolean direct = sent.propertyStream().anyMatch(field -> !BESIDE.contains(field.getKey()));
        long modes = Stream.of(sent.hasNonNull(TEMPLATE), sent.hasNonNull(PROMPT), direct)
                .filter(given -> given)
                .count();
        if (modes > 1) {
            throw ProblemException.unprocessable(
                    "ambiguous_creation_mode",
                    "'template_id', 'prompt' and the fields of a definition exclude each other; send one of them",
                    List.of());
        }
        if (sent.hasNonNull(TEMPLATE)) {
            return fromTemplate(workspace, sent);
        }
        if (sent.hasNonNull(PROMPT)) {
            return fromPrompt(workspace, sent);
        }
        ObjectNode definition = sent.deepCopy().without(List.of(TEMPLATE, PROMPT));
        return scenarios.create(workspace, ScenarioKind.SCENARIO, definition);
    }

    private Scenario fromTemplate(WorkspaceId workspace, ObjectNode sent) {
        ObjectNode document = templates
                .definition(sent.get(TEMPLATE).asText())
                .orElseThrow(() -> refusal(
                        TEMPLATE,
                        "unknown_template",
                        "there is no template '" + sent.get(TEMPLATE).asText()
                                + "'; GET /api/v1/templates lists them"));
        ObjectNode head = sent.deepCopy().without(TEMPLATE);
        document.setAll(head);
        return scenarios.create(workspace, ScenarioKind.SCENARIO, document);
    }

    private Scenario fromPrompt(WorkspaceId workspace, ObjectNode sent) {
        String prompt = sent.get(PROMPT).isTextual() ? sent.get(PROMPT).textValue() : "";
        if (prompt.isBlank() || prompt.length() > MAX_PROMPT) {
            throw refusal(PROMPT, "invalid_prompt", "a prompt is a text of 1 to " + MAX_PROMPT + " characters");
        }
        if (!generation.isResolvable()) {
            throw ProblemException.unavailable(
                    "generation_not_configured", "No model is configured that could write a scenario");
        }
        GenerationStarter starter = generation.get();
        starter.requireReady();
        ScenarioDocument document = new ScenarioDocument(sent);
        ObjectNode head = sent.deepCopy().without(PROMPT);
        head.put(ScenarioDocument.TITLE, document.titleOr(UNTITLED));
        Inspection.requireValidHead(head);
        // What nobody has read yet goes live only when that is asked for.
        return changes.createEmpty(
                workspace,
                document.titleOr(UNTITLED),
                document.activeOr(false),
                id -> starter.start(workspace, id, prompt));
    }

    private static ProblemException refusal(String field, String code, String message) {
        return Inspection.refusal(List.of(new DefinitionProblem("/" + field, code, message)));
    }
}
