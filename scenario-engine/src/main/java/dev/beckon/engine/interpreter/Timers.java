package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.definition.Branch;

/** What a fired timer does to an execution. One that is not the current wait's is stale. */
final class Timers {

    private Timers() {}

    static Sprint take(Plan plan, ExecutionState state, EngineInput.Timer timer, Environment environment) {
        return switch (state.waitingFor()) {
            case null -> stale(state, timer);
            case Wait.ForAnswer wait ->
                timer.equals(new EngineInput.Timer(wait.step(), wait.timer(), wait.timerDueAt()))
                        ? expire(plan, state, wait, environment)
                        : stale(state, timer);
            case Wait.ForDelay wait ->
                timer.equals(new EngineInput.Timer(wait.step(), TimerKind.DELAY, wait.dueAt()))
                        ? goOn(plan, state, wait, environment)
                        : stale(state, timer);
        };
    }

    private static Sprint stale(ExecutionState state, EngineInput.Timer timer) {
        return Refused.because(
                state,
                timer,
                Refusal.STALE,
                "Expected the timer that runs, but this one is of step " + timer.step() + ", due " + timer.dueAt()
                        + ", and " + Refused.standing(state));
    }

    private static Sprint expire(Plan plan, ExecutionState state, Wait.ForAnswer wait, Environment environment) {
        if (!(plan.step(wait.actionKey()) instanceof AskQuestionStep question)) {
            return WaitEnd.planMismatch(state, wait, environment);
        }
        return WaitEnd.leave(plan, state, new Walk(state, environment), question, Branch.OPTION_EXPIRED);
    }

    private static Sprint goOn(Plan plan, ExecutionState state, Wait.ForDelay wait, Environment environment) {
        if (!(plan.step(wait.actionKey()) instanceof TimeDelayStep delay)) {
            return WaitEnd.planMismatch(state, wait, environment);
        }
        return Course.run(
                plan,
                state,
                new Walk(state, environment),
                new Move.Go(delay.exits().next()));
    }
}
