package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.validation.field.Findings;

/** Decides whether a document is a scenario that can run, and makes one of it. Safe for all threads. */
public final class ScenarioValidator {

    private ScenarioValidator() {}

    /** Reads a document as an author sent it, or in its canonical form. Never throws for what a document holds. */
    public static Validated validate(JsonNode document) {
        return validate(document, DeclaredParameters.UNKNOWN);
    }

    /** The same, with a warning for each parameter that a text names and no API trigger of the scenario declares. */
    public static Validated validate(JsonNode document, DeclaredParameters parameters) {
        Findings findings = new Findings();
        ScenarioDefinition definition = ScenarioReader.read(document, findings);
        if (!findings.isClean()) {
            return new Validated.Invalid(findings.problems());
        }
        WarningCheck.run(definition, parameters, findings);
        return new Validated.Valid(definition, DefinitionWriter.write(definition), findings.warnings());
    }

    /**
     * Reads a document that was accepted before.
     *
     * @throws IllegalArgumentException when it is not valid after all; the message names the first problem
     */
    public static ScenarioDefinition accepted(JsonNode document) {
        Findings findings = new Findings();
        ScenarioDefinition definition = ScenarioReader.read(document, findings);
        if (findings.isClean()) {
            return definition;
        }
        DefinitionProblem first = findings.problems().getFirst();
        throw new IllegalArgumentException("Expected a scenario that was accepted before, but at " + first.pointer()
                + " there is " + first.code() + ": " + first.message());
    }
}
