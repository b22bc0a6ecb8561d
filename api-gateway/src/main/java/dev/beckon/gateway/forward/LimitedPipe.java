package dev.beckon.gateway.forward;

import dev.beckon.gateway.http.BodyLimit;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;

/** Moves a body from a request to a request, no faster than it is taken, and no more than the limit. */
final class LimitedPipe {

    private final HttpServerRequest in;
    private final HttpClientRequest out;
    private final long limit;
    private final Consumer<ProblemException> refuse;
    private Runnable forgetDeadline = () -> {};
    private long moved;
    private boolean refused;

    private LimitedPipe(HttpServerRequest in, HttpClientRequest out, long limit, Consumer<ProblemException> refuse) {
        this.in = in;
        this.out = out;
        this.limit = limit;
        this.refuse = refuse;
    }

    /**
     * Starts to move. Everything happens on the request's event loop.
     *
     * @param refuse told when the body turns out larger than the limit or slower than allowed, before the way in is cut
     */
    static void start(
            RoutingContext context,
            HttpClientRequest out,
            long limit,
            Duration within,
            Consumer<ProblemException> refuse) {
        HttpServerRequest in = context.request();
        LimitedPipe pipe = new LimitedPipe(in, out, limit, refuse);
        if (in.isEnded()) {
            out.end();
            return;
        }
        if (in.getHeader("Content-Length") == null && in.getHeader("Transfer-Encoding") != null) {
            out.setChunked(true);
        }
        pipe.limitTime(context.vertx(), within);
        in.exceptionHandler(gone -> {
            pipe.forgetDeadline.run();
            out.reset();
        });
        in.endHandler(end -> pipe.end());
        in.handler(pipe::move);
        in.resume();
    }

    private void move(Buffer chunk) {
        if (refused) {
            return;
        }
        moved += chunk.length();
        if (moved > limit) {
            stop(BodyLimit.tooLarge(limit));
            return;
        }
        out.write(chunk);
        if (out.writeQueueFull()) {
            in.pause();
            out.drainHandler(drained -> in.resume());
        }
    }

    private void end() {
        forgetDeadline.run();
        if (!refused) {
            out.end();
        }
    }

    private void limitTime(Vertx vertx, Duration within) {
        long timer = vertx.setTimer(within.toMillis(), late -> stop(BodyLimit.tooSlow(within)));
        forgetDeadline = () -> vertx.cancelTimer(timer);
    }

    private void stop(ProblemException reason) {
        forgetDeadline.run();
        refused = true;
        refuse.accept(reason);
        out.reset();
    }
}
