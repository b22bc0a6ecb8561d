package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import dev.beckon.contracts.journal.ExecutionEvent.WaitStarted;
import dev.beckon.engine.definition.ActionType;
import java.time.Duration;
import java.time.Instant;

/** Rests for a fixed time. */
record TimeDelayStep(String actionKey, Duration duration, Exits exits) implements Step {

    @Override
    public ActionType type() {
        return ActionType.TIME_DELAY;
    }

    @Override
    public Move enter(Walk walk) {
        Instant due = DueTime.after(walk.now(), duration);
        walk.happened(new WaitStarted(walk.step(), actionKey));
        walk.happened(new TimerSet(walk.step(), TimerKind.DELAY, due));
        return new Move.Rest(new Wait.ForDelay(walk.step(), actionKey, due));
    }
}
