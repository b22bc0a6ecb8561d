package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.http.DefinitionFaults;
import dev.beckon.engine.validation.DeclaredParameters;
import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import dev.beckon.support.problem.ProblemException;
import java.util.List;
import java.util.Set;

/**
 * The engine's word on a document.
 *
 * @param canonical the form that the other services get; null when there are problems
 */
record Inspection(List<DefinitionProblem> problems, List<DefinitionProblem> warnings, ObjectNode canonical) {

    private static final Set<String> HEAD_POINTERS = Set.of("/title", "/active");

    /** @param document complete: nothing in it is only referred to */
    static Inspection of(ObjectNode document) {
        return of(document, DeclaredParameters.UNKNOWN);
    }

    /** The same, with a warning for each parameter that none of its API triggers declares. */
    static Inspection of(ObjectNode document, DeclaredParameters parameters) {
        return switch (ScenarioValidator.validate(document, parameters)) {
            case Validated.Valid valid -> new Inspection(List.of(), valid.warnings(), valid.canonical());
            case Validated.Invalid invalid -> new Inspection(invalid.problems(), List.of(), null);
        };
    }

    /**
     * Lets pass a change of title and switch. The rest of the document is not looked at: a scenario that today's rules
     * would refuse must still be one that can be switched off.
     *
     * @throws ProblemException 422 {@code invalid_definition} with all problems
     */
    static void requireValidHead(ObjectNode document) {
        requireNone(of(document).problems().stream()
                .filter(problem -> HEAD_POINTERS.contains(problem.pointer()))
                .toList());
    }

    /**
     * Lets pass what has no problems.
     *
     * @throws ProblemException 422 {@code invalid_definition} with all problems
     */
    static void requireNone(List<DefinitionProblem> problems) {
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
    }

    static ProblemException refusal(List<DefinitionProblem> problems) {
        String count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
        return ProblemException.unprocessable(
                "invalid_definition",
                "The scenario has " + count + "; each is in errors with its place",
                DefinitionFaults.of(problems));
    }
}
