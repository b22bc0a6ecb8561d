package dev.beckon.worker.metrics;

import dev.beckon.worker.decide.Transition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the worker counts. Safe for all threads. */
public final class WorkerMetrics {

    private final MeterRegistry registry;
    private final Timer lateness;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    public WorkerMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.lateness = Timer.builder("beckon.worker.timer.lateness")
                .description("How long after its due time a timer was fired")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
    }

    /** One execution moved on or refused. */
    public void transition(String input, Transition transition) {
        switch (transition) {
            case Transition.Advanced advanced -> counter("beckon.worker.transitions", "input", input);
            case Transition.Unchanged unchanged -> counter("beckon.worker.unchanged", "input", input);
            case Transition.Refused refused ->
                counter(
                        "beckon.worker.refusals",
                        "reason",
                        refused.refusal().reason().wireName());
        }
    }

    /** An input concerned no execution. */
    public void dropped(String reason) {
        counter("beckon.worker.dropped", "reason", reason);
    }

    /** An input waits for its version. */
    public void parked(String input) {
        counter("beckon.worker.parked", "input", input);
    }

    /** An input waits for the end of a handover. */
    public void held(String input) {
        counter("beckon.worker.held", "input", input);
    }

    /** A record went to the dead letters. */
    public void deadLetter(String reason) {
        counter("beckon.worker.dead.letters", "reason", reason);
    }

    public void timerFired(Duration late) {
        lateness.record(late);
    }

    private void counter(String name, String tag, String value) {
        counters.computeIfAbsent(name + '|' + value, key -> registry.counter(name, tag, value))
                .increment();
    }
}
