package dev.beckon.engine.validation;

import dev.beckon.engine.definition.ConditionTest.Rules;
import java.util.List;

/** What became of rules. */
public sealed interface ParsedRules {

    /** @param references the segments that they name */
    record Parsed(Rules rules, List<Reference> references) implements ParsedRules {}

    /** @param problems at least one */
    record Refused(List<DefinitionProblem> problems) implements ParsedRules {}
}
