package dev.beckon.definitions.http;

import dev.beckon.engine.validation.DefinitionProblem;
import dev.beckon.support.problem.Problem;
import java.util.Collection;
import java.util.List;

/** The engine's problems as the faults of an answer. */
public final class DefinitionFaults {

    private DefinitionFaults() {}

    /** In the same order, with the pointers as they are. */
    public static List<Problem.Fault> of(Collection<DefinitionProblem> problems) {
        return problems.stream()
                .map(problem -> new Problem.Fault(problem.pointer(), problem.code(), problem.message()))
                .toList();
    }
}
