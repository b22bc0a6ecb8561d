package dev.beckon.definitions.scenario;

import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.List;

/**
 * A scenario that can be run.
 *
 * @param version 0 for one that is not saved
 * @param apiTriggers ids of those whose calls start it
 */
public record CompiledScenario(int version, Plan plan, List<DefinitionProblem> warnings, List<Long> apiTriggers) {}
