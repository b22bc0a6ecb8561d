package dev.beckon.contracts.execution;

import dev.beckon.contracts.id.ExecutionId;

/**
 * The execution that started another one.
 *
 * @param step of the parent, that started it
 * @param awaits whether the parent waits for its end
 * @param depth 1 for the child of an execution that a call started
 */
public record ParentExecution(ExecutionId executionId, int step, boolean awaits, int depth) {}
