package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.support.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The moment from which a call is never lost: when Kafka has acknowledged it. */
@ApplicationScoped
class Acceptance {

    private static final Logger LOGGER = Logger.getLogger(Acceptance.class);

    private final TriggerWriter writer;
    private final RecentCalls recent;
    private final Timer accepted;
    private final Timer refused;

    Acceptance(TriggerWriter writer, RecentCalls recent, MeterRegistry metrics) {
        this.writer = writer;
        this.recent = recent;
        this.accepted = metrics.timer("beckon.gateway.acceptance", "outcome", "accepted");
        this.refused = metrics.timer("beckon.gateway.acceptance", "outcome", "not_accepted");
    }

    /**
     * Writes the call.
     *
     * @return on the caller's context; fails with 503 {@code not_accepted} when Kafka has not acknowledged in time
     */
    Future<TriggerCallId> accept(TriggerCall call) {
        Timer.Sample time = Timer.start();
        return Future.fromCompletionStage(writer.write(call), Vertx.currentContext())
                .map(call.id())
                .onSuccess(id -> {
                    time.stop(accepted);
                    recent.remember(id, call.workspace());
                })
                .recover(failure -> {
                    time.stop(refused);
                    LOGGER.warnf("Kafka did not take call %s: %s", call.id(), failure.getMessage());
                    return Future.failedFuture(ProblemException.unavailable(
                            "not_accepted",
                            "The call was not accepted; send it again, with the same Idempotency-Key if you use one"));
                });
    }
}
