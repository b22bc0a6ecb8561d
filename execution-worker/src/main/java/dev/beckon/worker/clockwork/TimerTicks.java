package dev.beckon.worker.clockwork;

import dev.beckon.contracts.execution.ExecutionCommand.FireTimer;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.apply.Outputs;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.state.Budget;
import dev.beckon.worker.state.TimerKey;
import dev.beckon.worker.state.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fires due timers, never early. A fired timer becomes a command at the <em>tail</em> of its contact's partition, so
 * that a reply which arrived in time and is only lagging is handled first; the timer's row goes in the same transaction.
 */
public final class TimerTicks {

    private final Timers timers;
    private final Outputs outputs;
    private final WorkerConfig.Timers limits;
    private final WorkerMetrics metrics;

    public TimerTicks(Timers timers, Outputs outputs, WorkerConfig.Timers limits, WorkerMetrics metrics) {
        this.timers = timers;
        this.outputs = outputs;
        this.limits = limits;
        this.metrics = metrics;
    }

    /**
     * One tick of the clock.
     *
     * @return whether a realtime timer was fired
     */
    public boolean tick(Instant now) {
        AtomicBoolean realtime = new AtomicBoolean();
        timers.takeDue(now, Budget.of(limits.budget(), limits.batch()), (timer, traceParent) -> {
            fire(timer, traceParent, now);
            if (timer.lane() == Lane.REALTIME) {
                realtime.set(true);
            }
        });
        return realtime.get();
    }

    private void fire(TimerKey timer, String traceParent, Instant now) {
        FireTimer command = new FireTimer(
                timer.contact().workspace(),
                timer.contact().contact(),
                timer.executionId(),
                timer.step(),
                timer.kind(),
                timer.dueAt(),
                now,
                traceParent);
        outputs.write(Topics.commands(timer.lane()), timer.contact(), command, now, traceParent);
        metrics.timerFired(Duration.between(timer.dueAt(), now));
    }
}
