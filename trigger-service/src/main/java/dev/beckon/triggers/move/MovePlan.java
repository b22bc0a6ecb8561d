package dev.beckon.triggers.move;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.MoveExecution;
import java.time.Instant;

/** The command that carries a move out. */
final class MovePlan {

    private static final String REASON = "removed_from_scenario";

    private MovePlan() {}

    /** @throws IllegalArgumentException for those who finish where they are, who need none */
    static ExecutionCommand command(MoveRows.Due due, Instant now) {
        return switch (due.move().policy()) {
            case MOVE ->
                new MoveExecution(
                        due.contact().workspace(),
                        due.contact().contact(),
                        due.execution(),
                        due.move().actionKey(),
                        due.version(),
                        due.move().toActionKey(),
                        now,
                        null);
            case EXIT ->
                new CancelExecution(
                        due.contact().workspace(), due.contact().contact(), due.execution(), REASON, now, null);
            case FINISH -> throw new IllegalArgumentException("Whoever finishes is not moved");
        };
    }
}
