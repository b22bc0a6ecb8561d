package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent;
import java.util.List;

/**
 * The result of one input.
 *
 * @param state after the sprint; the very same object when the input was refused
 * @param events in the order they happened; a refused input gives exactly one {@code InputRefused}; an input that is
 *     accepted but changes nothing worth telling gives none
 */
public record Sprint(ExecutionState state, List<ExecutionEvent> events) {}
