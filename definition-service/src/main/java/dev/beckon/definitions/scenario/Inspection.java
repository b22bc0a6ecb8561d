package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.DefinitionValidator;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a document may be saved: what this service knows of it, and what the engine says. */
final class Inspection {

    private static final int MAX_TITLE = 200;

    private Inspection() {}

    /** All that is wrong with a document that is to become a scenario. */
    static List<DefinitionProblem> ofNew(ScenarioDocument document) {
        List<DefinitionProblem> problems = head(document);
        if (!document.hasTitle()) {
            problems.add(new DefinitionProblem("/title", "missing_field", "title is missing"));
        }
        problems.addAll(DefinitionValidator.validate(document.definition()));
        return problems;
    }

    /** All that is wrong with a change; {@code result} is the definition that it would lead to. */
    static List<DefinitionProblem> ofChange(ScenarioDocument document, ObjectNode result) {
        List<DefinitionProblem> problems = head(document);
        if (document.hasDefinition()) {
            problems.addAll(DefinitionValidator.validate(result));
        }
        return problems;
    }

    /**
     * Lets only a document without problems pass.
     *
     * @throws ProblemException 422 {@code invalid_definition} with all of them
     */
    static void refuse(List<DefinitionProblem> problems) {
        if (!problems.isEmpty()) {
            String count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
            throw ProblemException.unprocessable(
                    "invalid_definition",
                    "The scenario has " + count + "; each is in errors with its place",
                    problems.stream()
                            .map(problem -> new Problem.Fault(problem.pointer(), problem.code(), problem.message()))
                            .toList());
        }
    }

    private static List<DefinitionProblem> head(ScenarioDocument document) {
        List<DefinitionProblem> problems = new ArrayList<>();
        JsonNode title = document.sent().get(ScenarioDocument.TITLE);
        if (title != null && !title.isTextual()) {
            problems.add(new DefinitionProblem("/title", "wrong_type", "title must be a string"));
        } else if (title != null && (title.asText().isBlank() || title.asText().length() > MAX_TITLE)) {
            problems.add(new DefinitionProblem(
                    "/title", "invalid_value", "title must have 1 to " + MAX_TITLE + " characters"));
        }
        JsonNode active = document.sent().get(ScenarioDocument.ACTIVE);
        if (active != null && !active.isBoolean()) {
            problems.add(new DefinitionProblem("/active", "wrong_type", "active must be true or false"));
        }
        return problems;
    }
}
