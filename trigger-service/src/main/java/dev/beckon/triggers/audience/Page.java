package dev.beckon.triggers.audience;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import java.util.List;

/** What is to be done outside of the transaction in which a page was decided. */
sealed interface Page {

    /** Hand these over, then mark them. */
    record Starts(List<StartExecution> commands) implements Page {}

    /** The call was cancelled: stop what was started. */
    record Cancelled() implements Page {}

    /** Somebody else is at it, or nothing is to be done now. */
    record NotNow() implements Page {}
}
