package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ScenarioDefinition;
import java.util.List;

/** What became of a document. */
public sealed interface Validated {

    /**
     * It can run.
     *
     * @param canonical the same scenario with every default spelt out; validates to an equal scenario
     */
    record Valid(ScenarioDefinition definition, ObjectNode canonical) implements Validated {}

    /** @param problems at least one, in the order of the document as far as there is one */
    record Invalid(List<DefinitionProblem> problems) implements Validated {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
