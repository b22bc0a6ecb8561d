package dev.beckon.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import java.util.function.Supplier;

/**
 * Gets a connection for a request. One that is kept may close between being chosen and being used, as when a service ends
 * or the caller before went away early; as nothing was sent by then, another one is taken.
 */
final class Connecting {

    /** Connections that may turn out to be closed, before the failure is the caller's. */
    static final int ATTEMPTS = 4;

    private Connecting() {}

    /**
     * Makes a request, of which nothing is sent yet.
     *
     * @param request asks the pool for a connection; called once for each attempt
     * @return fails with what the last attempt failed with; other failures than a closed connection are not tried again
     */
    static Future<HttpClientRequest> request(Supplier<Future<HttpClientRequest>> request) {
        return request(request, ATTEMPTS);
    }

    private static Future<HttpClientRequest> request(Supplier<Future<HttpClientRequest>> request, int attempts) {
        return request.get()
                .recover(failure -> failure instanceof HttpClosedException && attempts > 1
                        ? request(request, attempts - 1)
                        : Future.failedFuture(failure));
    }
}
