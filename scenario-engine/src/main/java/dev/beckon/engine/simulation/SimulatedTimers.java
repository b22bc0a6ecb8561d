package dev.beckon.engine.simulation;

import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.engine.interpreter.EngineInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The timers that run. For one thread. */
final class SimulatedTimers {

    private final List<ExecutionEvent.TimerSet> running = new ArrayList<>();

    void set(ExecutionEvent.TimerSet timer) {
        running.add(timer);
    }

    void cancel(ExecutionEvent.TimerCancelled cancelled) {
        running.removeIf(timer -> timer.step() == cancelled.step() && timer.kind() == cancelled.kind());
    }

    /** When the first is due; empty when none runs. */
    Optional<Instant> nextDue() {
        return first().map(ExecutionEvent.TimerSet::dueAt);
    }

    /** Takes the first one off, as it fires. */
    EngineInput.Timer fire() {
        ExecutionEvent.TimerSet timer = first().orElseThrow();
        running.remove(timer);
        return new EngineInput.Timer(timer.step(), timer.kind(), timer.dueAt());
    }

    private Optional<ExecutionEvent.TimerSet> first() {
        return running.stream().min(Comparator.comparing(ExecutionEvent.TimerSet::dueAt));
    }
}
