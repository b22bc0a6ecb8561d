package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.journal.ExecutionEvent.ReceiptRecorded;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import java.time.Instant;
import java.util.List;

/**
 * What a message's status does to an execution. Only that of the question it waits for matters: accepted, its timeout
 * starts, once; undeliverable, the wait is over. Any other changes nothing, and as messages live on by themselves, that
 * is no refusal.
 */
final class Receipts {

    private Receipts() {}

    static Sprint take(Plan plan, ExecutionState state, EngineInput.Receipt receipt, Environment environment) {
        if (!(state.waitingFor() instanceof Wait.ForAnswer wait)
                || !wait.question().equals(receipt.messageId())) {
            return new Sprint(state, List.of());
        }
        boolean startsTimeout = receipt.status().isAccepted() && wait.timer() == TimerKind.ACCEPTANCE_TIMEOUT;
        if (!startsTimeout && !receipt.status().isUndelivered()) {
            return new Sprint(state, List.of());
        }
        if (!(plan.step(wait.actionKey()) instanceof AskQuestionStep question)) {
            return WaitEnd.planMismatch(state, wait, environment);
        }
        Walk walk = new Walk(state, environment);
        walk.happened(new ReceiptRecorded(receipt.messageId(), wait.actionKey(), receipt.status()));
        WaitEnd.cancelTimer(wait, walk);
        return startsTimeout
                ? startTimeout(state, wait, question, receipt.occurredAt(), walk)
                : WaitEnd.leave(plan, state, walk, question, question.undeliveredBranch());
    }

    private static Sprint startTimeout(
            ExecutionState state, Wait.ForAnswer wait, AskQuestionStep question, Instant acceptedAt, Walk walk) {
        Instant due = DueTime.after(acceptedAt, question.timeout());
        walk.happened(new TimerSet(wait.step(), TimerKind.ANSWER_TIMEOUT, due));
        Wait.ForAnswer started =
                new Wait.ForAnswer(wait.step(), wait.actionKey(), wait.question(), TimerKind.ANSWER_TIMEOUT, due);
        return Course.stay(state, walk, started);
    }
}
