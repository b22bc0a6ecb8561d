package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.message.Lane;

/**
 * A command to the same contact that a transition gives rise to; it takes its place at the tail of the commands.
 *
 * @param lane of the execution that gives rise to it
 */
public record FollowUp(Lane lane, ExecutionCommand command) {}
