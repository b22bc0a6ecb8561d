package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.part.Parts;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.List;

/**
 * A document that could become a version.
 *
 * @param base what it is laid over
 * @param whole the document as its author would have written it; parts that were there before have their number
 * @param problems why it cannot be saved; empty when it can
 * @param warnings what is doubtful in it
 */
record Draft(Base base, ObjectNode whole, List<DefinitionProblem> problems, List<DefinitionProblem> warnings) {

    /**
     * Where a change starts from.
     *
     * @param id null for a new scenario
     * @param definition empty for a new one
     */
    record Base(Long id, String title, Boolean active, int version, long revision, ObjectNode definition) {

        static Base empty(ObjectNode nothing) {
            return new Base(null, null, null, 0, 0, nothing);
        }

        static Base of(Scenario scenario) {
            return new Base(
                    scenario.id(),
                    scenario.title(),
                    scenario.active(),
                    scenario.version(),
                    scenario.revision(),
                    scenario.definition());
        }
    }

    boolean isValid() {
        return problems.isEmpty();
    }

    /** Whether it says something else than the version it is laid over; numbers say nothing. */
    boolean changesDefinition() {
        ObjectNode definition = new ScenarioDocument(whole).definition();
        return !Parts.withoutNumbers(definition).equals(Parts.withoutNumbers(base.definition()));
    }
}
