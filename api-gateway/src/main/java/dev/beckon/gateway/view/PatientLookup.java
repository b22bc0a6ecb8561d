package dev.beckon.gateway.view;

import dev.beckon.gateway.GatewaySettings;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks at a definition once more before a call is refused for it: what was saved, switched on or allowed a moment ago
 * reaches this instance through Kafka, and whoever did that may call with the next request. Never blocks.
 */
@ApplicationScoped
public class PatientLookup {

    private static final long PAUSE_MILLIS = 50;

    /** Not allowed, absent, switched off: what a change that is under way may have lifted. */
    private static final Set<Integer> LIFTED_BY_NEWS = Set.of(403, 404, 409);

    private final Vertx vertx;
    private final int looks;

    PatientLookup(Vertx vertx, GatewaySettings settings) {
        this.vertx = vertx;
        // Counted, not timed: while this process stands still, what it waits for does not arrive either.
        this.looks = 1 + Math.toIntExact(settings.unknownWithin().toMillis() / PAUSE_MILLIS);
    }

    /** Fails as {@code look} does; with a 403, 404 or 409 only after {@link GatewaySettings#unknownWithin()}. */
    public <T> Future<T> find(Supplier<T> look) {
        return find(look, looks);
    }

    private <T> Future<T> find(Supplier<T> look, int looks) {
        try {
            return Future.succeededFuture(look.get());
        } catch (ProblemException refused) {
            return looks > 1 && LIFTED_BY_NEWS.contains(refused.problem().status())
                    ? pause().compose(passed -> find(look, looks - 1))
                    : Future.failedFuture(refused);
        }
    }

    private Future<Void> pause() {
        Promise<Void> passed = Promise.promise();
        vertx.setTimer(PAUSE_MILLIS, timer -> passed.complete());
        return passed.future();
    }
}
