package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.Refusal;

/** What a fired timer does to an execution. One that is not the current wait's is stale. */
final class Timers {

    private Timers() {}

    static Sprint take(Rest rest, EngineInput.Timer timer) {
        Wait wait = rest.state().waitingFor();
        if (wait == null
                || timer.step() != wait.step()
                || timer.kind() != wait.timer()
                || !wait.dueAt().equals(timer.dueAt())) {
            return Refused.because(
                    rest.state(),
                    timer,
                    Refusal.STALE,
                    "Expected the timer that runs, but this one is of step " + timer.step() + ", due " + timer.dueAt()
                            + ", and " + Refused.standing(rest.state()));
        }
        return rest.resume(RestingStep.class, (step, walk) -> step.expire(walk, wait));
    }
}
