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

/**
 * Fires due timers, never early. A fired timer becomes a command at the <em>tail</em> of its contact's partition, so
 * that a reply which arrived in time and is only lagging is handled first; the timer's row goes in the same transaction.
 */
public final class TimerTicks {

    private final Timers timers;
    private final Outputs outputs;
    private final WorkerConfig.Timers limits;
    private final WorkerMetrics metrics;
    private final CommitPacing pacing;

    public TimerTicks(
            Timers timers, Outputs outputs, WorkerConfig.Timers limits, WorkerMetrics metrics, CommitPacing pacing) {
        this.timers = timers;
        this.outputs = outputs;
        this.limits = limits;
        this.metrics = metrics;
        this.pacing = pacing;
    }

    /** One tick of the clock. */
    public void tick(Instant now) {
        Budget budget = Budget.of(limits.budget(), limits.batch());
        timers.takeDue(now, budget, (timer, traceParent) -> fire(timer, traceParent, now));
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
        if (timer.lane() == Lane.REALTIME) {
            pacing.realtimeHandled(now);
        }
    }
}
