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
     * @param warnings what the author may not have meant, each at its pointer; in the order of the document as far as
     *     there is one
     */
    record Valid(ScenarioDefinition definition, ObjectNode canonical, List<DefinitionProblem> warnings)
            implements Validated {

        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param problems at least one, in the order of the document as far as there is one */
    record Invalid(List<DefinitionProblem> problems) implements Validated {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
