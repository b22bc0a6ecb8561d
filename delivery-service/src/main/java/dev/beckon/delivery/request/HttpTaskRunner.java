package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.delivery.batch.StoreUnavailableException;
import dev.beckon.delivery.http.HttpReply;
import dev.beckon.delivery.http.OutgoingRequest;
import dev.beckon.delivery.http.WebHttp;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import dev.beckon.delivery.request.RequestComposer.Composed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Drives one request to its result: compose, place, claim, call, record, tell; again where the policy says so. Keeps
 * nothing between requests; safe for all threads.
 */
@Singleton
public final class HttpTaskRunner {

    private static final Duration STORE_PAUSE = Duration.ofMillis(500);

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

    /** What a step came to. */
    private sealed interface Step {
        record Done(CompletionStage<Void> told) implements Step {}

        record Wait(Duration delay) implements Step {}
    }

    /**
     * Makes the request, or finds out that it was made before. Blocks until nothing more is to be called.
     *
     * @return done when the result is told
     * @throws OwnershipLostException before a call, never after one whose result is not recorded
     */
    public CompletionStage<Void> run(HttpTask task, Ownership ownership) throws OwnershipLostException {
        while (true) {
            ownership.demand();
            switch (step(task, ownership)) {
                case Step.Done done -> {
                    return done.told();
                }
                case Step.Wait wait -> ownership.sleep(wait.delay());
            }
        }
    }

    private Step step(HttpTask task, Ownership ownership) throws OwnershipLostException {
        try {
            return switch (composer.compose(task)) {
                case Composed.Refused refused -> refuse(task, refused.error());
                case Composed.Ready ready when isLate(task) -> refuse(task, "expired");
                case Composed.Ready ready -> attempt(task, ready.request(), ownership);
            };
        } catch (StoreUnavailableException e) {
            return new Step.Wait(STORE_PAUSE);
        }
    }

    private boolean isLate(HttpTask task) {
        return task.notAfter() != null && clock.instant().isAfter(task.notAfter());
    }

    /** Ends without a call; what was settled before is told again. */
    private Step refuse(HttpTask task, String error) throws OwnershipLostException {
        RequestEntry claimed = joined(ledger.claim(task));
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
            claimed = joined(ledger.claim(task));
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
                persistently(() -> ledger.giveBack(task.requestId(), again.mayHaveArrived()));
                if (again.mayHaveArrived()) {
                    metrics.repeated();
                }
                yield new Step.Wait(again.delay());
            }
        };
    }

    private Step settle(HttpTask task, HttpResult result) throws OwnershipLostException {
        persistently(() -> ledger.settle(task.requestId(), result));
        return tell(task, result);
    }

    private Step tell(HttpTask task, HttpResult result) {
        return new Step.Done(results.tell(task, result));
    }

    /** A call has happened: what came of it has to be recorded, however long the store is away. */
    private static void persistently(Supplier<CompletableFuture<Void>> recording) throws OwnershipLostException {
        Ownership patience = new Ownership();
        while (true) {
            try {
                joined(recording.get());
                return;
            } catch (StoreUnavailableException e) {
                patience.sleep(STORE_PAUSE);
            }
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailableException unavailable ? unavailable : e;
        }
    }
}
