package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.journal.ExecutionEvent.BranchTaken;
import dev.beckon.contracts.journal.ExecutionEvent.TimerCancelled;

/** How an execution gets up from a rest. */
final class WaitEnd {

    private WaitEnd() {}

    /** Takes a branch of the question and follows the tree. */
    static Sprint leave(Plan plan, ExecutionState state, Walk walk, AskQuestionStep question, String branch) {
        String next = question.exits().on(branch);
        walk.happened(new BranchTaken(question.actionKey(), branch, next));
        return Course.run(plan, state, walk, new Move.Go(next));
    }

    /** Says that the wait's timer is not needed any more. */
    static void cancelTimer(Wait wait, Walk walk) {
        switch (wait) {
            case null -> {}
            case Wait.ForAnswer answer ->
                walk.happened(new TimerCancelled(answer.step(), answer.timer(), answer.timerDueAt()));
            case Wait.ForDelay delay -> walk.happened(new TimerCancelled(delay.step(), TimerKind.DELAY, delay.dueAt()));
        }
    }

    /** The state belongs to another plan, which is the host's mistake; this execution cannot go on. */
    static Sprint planMismatch(ExecutionState state, Wait wait, Environment environment) {
        Walk walk = new Walk(state, environment);
        cancelTimer(wait, walk);
        return Course.end(
                state,
                walk,
                ExecutionStatus.FAILED,
                "unknown_action",
                "This version has no such action '" + wait.actionKey() + "'");
    }
}
