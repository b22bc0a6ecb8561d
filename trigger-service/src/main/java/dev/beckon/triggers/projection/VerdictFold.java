package dev.beckon.triggers.projection;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.triggers.verdict.Reasons;
import dev.beckon.triggers.verdict.Settlement;
import dev.beckon.triggers.verdict.VerdictStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the journal how starts ended. That an execution was started stands above every refusal. */
final class VerdictFold {

    private VerdictFold() {}

    static Collection<Settlement> of(List<JournalEntry> entries) {
        Map<ExecutionId, Settlement> settlements = new HashMap<>();
        for (JournalEntry entry : entries) {
            ExecutionId execution = entry.record().executionId();
            for (ExecutionEvent event : entry.record().events()) {
                settlement(execution, event)
                        .ifPresent(settlement -> settlements.merge(execution, settlement, VerdictFold::stronger));
            }
        }
        return settlements.values();
    }

    private static Optional<Settlement> settlement(ExecutionId execution, ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.ExecutionStarted started -> Optional.of(Settlement.started(execution));
            case ExecutionEvent.InputRefused refused -> refusal(execution, refused);
            case ExecutionEvent.ActionEntered _,
                    ExecutionEvent.BranchTaken _,
                    ExecutionEvent.MessageRequested _,
                    ExecutionEvent.WaitStarted _,
                    ExecutionEvent.TimerSet _,
                    ExecutionEvent.TimerCancelled _,
                    ExecutionEvent.AnswerReceived _,
                    ExecutionEvent.ReceiptRecorded _,
                    ExecutionEvent.WarningRaised _,
                    ExecutionEvent.ExecutionEnded _,
                    ExecutionEvent.ExecutionMoved _,
                    ExecutionEvent.AnswerRejected _,
                    ExecutionEvent.EventReceived _,
                    ExecutionEvent.FactsRequested _,
                    ExecutionEvent.FactsReceived _,
                    ExecutionEvent.HttpRequested _,
                    ExecutionEvent.HttpAnswered _,
                    ExecutionEvent.ScenarioRequested _,
                    ExecutionEvent.ChildEnded _,
                    ExecutionEvent.PropertyChanged _,
                    ExecutionEvent.TagsChanged _,
                    ExecutionEvent.FoldersChanged _,
                    ExecutionEvent.SurveyCompleted _,
                    ExecutionEvent.FrequencyCounted _,
                    ExecutionEvent.HandoverStarted _,
                    ExecutionEvent.HandoverEnded _,
                    ExecutionEvent.GoalReached _ -> Optional.empty();
        };
    }

    private static Optional<Settlement> refusal(ExecutionId execution, ExecutionEvent.InputRefused refused) {
        return switch (refused.input()) {
            case ExecutionCommand.StartExecution.WIRE_NAME -> Optional.of(startRefused(execution, refused.reason()));
            // The cancel travelled behind the start: what it did not find was never started.
            case ExecutionCommand.CancelExecution.WIRE_NAME ->
                refused.reason() == Refusal.UNKNOWN_EXECUTION
                        ? Optional.of(Settlement.skipped(execution, Reasons.CANCELLED))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Settlement startRefused(ExecutionId execution, Refusal reason) {
        return switch (reason) {
            case ALREADY_STARTED -> Settlement.started(execution);
            case UNKNOWN_VERSION, UNKNOWN_SCENARIO, UNKNOWN_ACTION, TOO_DEEP ->
                Settlement.failed(execution, reason.wireName());
            case ALREADY_IN_SCENARIO,
                    TOO_MANY_EXECUTIONS,
                    UNKNOWN_EXECUTION,
                    STALE,
                    NOT_WAITING,
                    ALREADY_HANDLED,
                    IN_HANDOVER -> Settlement.skipped(execution, reason.wireName());
        };
    }

    private static Settlement stronger(Settlement first, Settlement second) {
        return second.status() == VerdictStatus.STARTED ? second : first;
    }
}
