package dev.beckon.definitions.setup;

import dev.beckon.engine.validation.DefinitionProblem;
import java.util.List;

/**
 * What was found of that which scenarios need.
 *
 * @param warnings what is not there
 * @param unchecked what has to be there, but cannot be looked up
 */
public record SetUp(List<DefinitionProblem> warnings, List<DefinitionProblem> unchecked) {}
