package dev.beckon.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * The rest of a body whose request is answered already. It is read and dropped for a short while, so that a client that
 * sends all before it reads gets to see the answer; then the connection is cut.
 */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Leftovers() {}

    static void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        Vertx vertx = context.vertx();
        long cut = vertx.setTimer(
                PATIENCE.toMillis(), timer -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(cut));
        request.endHandler(done -> vertx.cancelTimer(cut));
        request.handler(dropped -> {});
        request.resume();
    }
}
