package dev.beckon.gateway.forward;

import dev.beckon.gateway.http.BodyLimit;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Moves a body from a request to a request, no faster than it is taken, and no more than the limit. */
final class LimitedPipe {

    private final HttpServerRequest in;
    private final HttpClientRequest out;
    private final long limit;
    private final Consumer<ProblemException> refuse;
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
     * @param refuse told when the body turns out larger than the limit, before the way in is cut
     */
    static void start(HttpServerRequest in, HttpClientRequest out, long limit, Consumer<ProblemException> refuse) {
        LimitedPipe pipe = new LimitedPipe(in, out, limit, refuse);
        if (in.isEnded()) {
            out.end();
            return;
        }
        if (in.getHeader("Content-Length") == null && in.getHeader("Transfer-Encoding") != null) {
            out.setChunked(true);
        }
        in.exceptionHandler(gone -> out.reset());
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
            refused = true;
            refuse.accept(BodyLimit.tooLarge(limit));
            out.reset();
            return;
        }
        out.write(chunk);
        if (out.writeQueueFull()) {
            in.pause();
            out.drainHandler(drained -> in.resume());
        }
    }

    private void end() {
        if (!refused) {
            out.end();
        }
    }
}
