package dev.beckon.definitions.scenario;

import dev.beckon.definitions.setup.SetUp;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What the validation of a document found; it may be saved when it has no problems.
 *
 * @param warnings null when there are none
 * @param unchecked what has to be there, but cannot be looked up; null when there is nothing
 */
record Verdict(
        boolean valid,
        List<DefinitionProblem> problems,
        List<DefinitionProblem> warnings,
        List<DefinitionProblem> unchecked) {

    static Verdict of(Draft draft, SetUp setUp) {
        List<DefinitionProblem> warnings = new ArrayList<>(draft.warnings());
        warnings.addAll(setUp.warnings());
        return new Verdict(
                draft.isValid(),
                draft.problems(),
                warnings.isEmpty() ? null : warnings,
                setUp.unchecked().isEmpty() ? null : setUp.unchecked());
    }
}
