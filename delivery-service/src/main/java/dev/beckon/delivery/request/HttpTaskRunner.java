package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.delivery.http.HttpReply;
import dev.beckon.delivery.http.OutgoingRequest;
import dev.beckon.delivery.http.WebHttp;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import dev.beckon.delivery.request.RequestComposer.Composed;
import dev.beckon.delivery.step.Recording;
import dev.beckon.delivery.step.Step;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/**
 * Drives one request to its result: compose, place, claim, call, record, tell; again where the policy says so. Keeps
 * nothing between requests; safe for all threads.
 */
@Singleton
public final class HttpTaskRunner {

    private final RequestComposer composer;
    private final HostPlaces places;
    private final RequestLedger ledger;
    private final WebHttp web;
    private final RequestPolicy policy;
    private final ResultPublisher results;
    private final RequestMetrics metrics;
    private final InstantSource clock;

    HttpTaskRunner(
            RequestComposer composer,
            HostPlaces places,
            RequestLedger ledger,
            WebHttp web,
            RequestPolicy policy,
            ResultPublisher results,
            RequestMetrics metrics,
            InstantSource clock) {
        this.composer = composer;
        this.places = places;
        this.ledger = ledger;
        this.web = web;
        this.policy = policy;
        this.results = results;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Makes the request, or finds out that it was made before. Blocks until nothing more is to be called.
     *
     * @return done when the result is told
     * @throws OwnershipLostException before a call, never after one whose result is not recorded
     */
    public CompletionStage<Void> run(HttpTask task, Ownership ownership) throws OwnershipLostException {
        return Step.untilDone(ownership, () -> step(task, ownership));
    }

    private Step step(HttpTask task, Ownership ownership) throws OwnershipLostException {
        return switch (composer.compose(task)) {
            case Composed.Refused refused -> refuse(task, refused.error());
            case Composed.Ready ready when isLate(task) -> refuse(task, "expired");
            case Composed.Ready ready -> attempt(task, ready.request(), ownership);
        };
    }

    private boolean isLate(HttpTask task) {
        return task.notAfter() != null && clock.instant().isAfter(task.notAfter());
    }

    /** Ends without a call; what was settled before is told again. */
    private Step refuse(HttpTask task, String error) throws OwnershipLostException {
        RequestEntry claimed = Recording.of(ledger.claim(task));
        return claimed.isDone()
                ? tell(task, claimed.result())
                : settle(task, RequestResults.error(error, claimed.attempts() - 1));
    }

    private Step attempt(HttpTask task, OutgoingRequest request, Ownership ownership) throws OwnershipLostException {
        String host = request.uri().getHost();
        RequestEntry claimed;
        HttpReply reply;
        places.enter(task.lane(), host, ownership);
        try {
            claimed = Recording.of(ledger.claim(task));
            if (claimed.isDone()) {
                return tell(task, claimed.result());
            }
            long start = System.nanoTime();
            reply = web.make(request);
            metrics.called(task.lane(), reply, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            places.leave(task.lane(), host);
        }
        return switch (policy.after(reply, task.call(), claimed.attempts())) {
            case RequestVerdict.Settle settle -> settle(task, settle.result());
            case RequestVerdict.Again again -> {
                Recording.persistently(() -> ledger.giveBack(task.requestId(), again.mayHaveArrived()));
                if (again.mayHaveArrived()) {
                    metrics.repeated();
                }
                yield new Step.Wait(again.delay());
            }
        };
    }

    private Step settle(HttpTask task, HttpResult result) throws OwnershipLostException {
        Recording.persistently(() -> ledger.settle(task.requestId(), result));
        return tell(task, result);
    }

    private Step tell(HttpTask task, HttpResult result) {
        return new Step.Done(results.tell(task, result));
    }
}
