package dev.beckon.gateway.http;

import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Reads a body into memory, within a size and a time. */
public final class BodyReader {

    private BodyReader() {}

    /**
     * Reads the whole body.
     *
     * @param limit in bytes
     * @return fails with a {@link ProblemException}: 413 {@code body_too_large}, 408 {@code body_too_slow}, or 400
     *     {@code body_cut_off}
     */
    public static Future<byte[]> read(RoutingContext context, long limit, Duration within) {
        HttpServerRequest request = context.request();
        BodyLimit.check(request, limit);
        Vertx vertx = context.vertx();
        Promise<byte[]> whole = Promise.promise();
        Buffer received = Buffer.buffer();
        long tooSlow = vertx.setTimer(within.toMillis(), timer -> whole.tryFail(BodyLimit.tooSlow(within)));
        request.exceptionHandler(gone ->
                whole.tryFail(new ProblemException(400, "body_cut_off", "The connection ended before the body did")));
        request.endHandler(end -> whole.tryComplete(received.getBytes()));
        request.handler(chunk -> {
            if (received.length() + chunk.length() > limit) {
                whole.tryFail(BodyLimit.tooLarge(limit));
            } else if (!whole.future().isComplete()) {
                received.appendBuffer(chunk);
            }
        });
        Continue.ifExpected(context);
        request.resume();
        return whole.future().onComplete(done -> vertx.cancelTimer(tooSlow));
    }
}
