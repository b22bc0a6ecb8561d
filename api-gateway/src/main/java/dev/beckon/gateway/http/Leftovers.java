package dev.beckon.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The rest of a body whose request is answered already. It is read and dropped as long as it goes on coming, within
 * bounds, so that a client that sends all before it reads gets to see the answer; then the connection is cut. Everything
 * happens on the request's event loop.
 */
final class Leftovers {

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Lingering lingering = new Lingering();
    private long nextLook;

    private Leftovers(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    static void drop(RoutingContext context) {
        if (!context.request().isEnded()) {
            new Leftovers(context.vertx(), context.request()).drop();
        }
    }

    private void drop() {
        request.exceptionHandler(gone -> vertx.cancelTimer(nextLook));
        request.endHandler(done -> vertx.cancelTimer(nextLook));
        request.handler(dropped -> lingering.received());
        lookLater();
        request.resume();
    }

    private void lookLater() {
        nextLook = vertx.setTimer(Lingering.BETWEEN_LOOKS.toMillis(), due -> look());
    }

    private void look() {
        if (lingering.isOverAtThisLook()) {
            request.connection().close();
        } else {
            lookLater();
        }
    }
}
