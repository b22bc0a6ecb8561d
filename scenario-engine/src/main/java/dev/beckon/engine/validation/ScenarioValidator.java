package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.DefinitionWriter;
import dev.beckon.engine.definition.ScenarioDefinition;

/** Decides whether a document is a scenario that can run, and makes one of it. Safe for all threads. */
public final class ScenarioValidator {

    private ScenarioValidator() {}

    /** Reads a document as an author sent it, or in its canonical form. Never throws for what a document holds. */
    public static Validated validate(JsonNode document) {
        Problems problems = new Problems();
        ScenarioDefinition definition = ScenarioReader.read(document, problems);
        return problems.isEmpty()
                ? new Validated.Valid(definition, DefinitionWriter.write(definition))
                : new Validated.Invalid(problems.all());
    }

    /**
     * Reads a document that was accepted before.
     *
     * @throws IllegalArgumentException when it is not valid after all; the message names the first problem
     */
    public static ScenarioDefinition accepted(JsonNode document) {
        return switch (validate(document)) {
            case Validated.Valid valid -> valid.definition();
            case Validated.Invalid invalid -> {
                DefinitionProblem first = invalid.problems().getFirst();
                throw new IllegalArgumentException("Expected a scenario that was accepted before, but at "
                        + first.pointer() + " there is " + first.code() + ": " + first.message());
            }
        };
    }
}
