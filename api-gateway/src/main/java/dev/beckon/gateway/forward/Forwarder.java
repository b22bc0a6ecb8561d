package dev.beckon.gateway.forward;

import dev.beckon.gateway.http.BodyLimit;
import dev.beckon.gateway.http.Continue;
import dev.beckon.gateway.http.ProblemAnswers;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sends a request on and its answer back, streaming. Runs on event loops; never blocks. */
@ApplicationScoped
class Forwarder {

    private static final Logger LOGGER = Logger.getLogger(Forwarder.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS = 128;
    private static final int WAITING = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final HttpClient callers;
    /** A pool of their own: whoever reads slowly without a key takes no connection from those who have one. */
    private final HttpClient browsers;

    private final Upstreams upstreams;

    Forwarder(Vertx vertx, Upstreams upstreams) {
        this.callers = client(vertx);
        this.browsers = client(vertx);
        this.upstreams = upstreams;
    }

    private static HttpClient client(Vertx vertx) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxWaitQueueSize(WAITING),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    void forward(RoutingContext context, Errand errand) {
        BodyLimit.check(context.request(), errand.bodyLimit());
        HttpClient client = switch (errand.reader()) {
            case CALLER -> callers;
            case BROWSER -> browsers;
        };
        RequestOptions options = options(context.request(), errand);
        Connecting.request(() -> client.request(options))
                .onSuccess(request -> send(context, errand, request))
                .onFailure(failure -> {
                    LOGGER.warnf("Cannot reach %s: %s", errand.service(), failure.getMessage());
                    ProblemAnswers.write(
                            context,
                            ProblemException.unavailable(
                                    "service_unavailable",
                                    "'" + errand.area() + "' cannot be reached just now; nothing was done, try again"));
                });
    }

    private RequestOptions options(HttpServerRequest request, Errand errand) {
        Upstream upstream = upstreams.of(errand.service());
        String query = request.query() == null ? "" : "?" + request.query();
        return new RequestOptions()
                .setMethod(request.method())
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.tls())
                .setURI(request.path() + query);
    }

    private void send(RoutingContext context, Errand errand, HttpClientRequest out) {
        HttpServerRequest in = context.request();
        Headers.copyIn(in.headers(), out.headers());
        errand.dropped().forEach(out.headers()::remove);
        errand.headers().forEach(out.headers()::set);
        out.exceptionHandler(
                known -> LOGGER.debugf("Request to %s broke off: %s", errand.service(), known.getMessage()));
        out.idleTimeout(errand.answerWithin().toMillis());
        out.response().onSuccess(answer -> relay(context, errand, answer)).onFailure(failure -> {
            boolean cutByUs =
                    context.response().headWritten() || context.response().closed();
            if (!cutByUs) {
                LOGGER.warnf("No answer from %s: %s", errand.service(), failure.getMessage());
                ProblemAnswers.write(context, noAnswer(errand));
            }
        });
        context.response().exceptionHandler(gone -> out.reset());
        Continue.ifExpected(context);
        LimitedPipe.start(
                context,
                out,
                errand.bodyLimit(),
                errand.bodyWithin(),
                refusal -> ProblemAnswers.write(context, refusal));
    }

    private void relay(RoutingContext context, Errand errand, HttpClientResponse answer) {
        HttpServerResponse out = context.response();
        if (out.headWritten() || errand.instead().test(answer)) {
            answer.resume();
            return;
        }
        out.setStatusCode(answer.statusCode());
        switch (errand.reader()) {
            case CALLER -> Headers.copyOut(answer.headers(), out.headers());
            case BROWSER -> Headers.copyToBrowser(answer.headers(), out.headers());
        }
        boolean bodiless = answer.statusCode() == 204
                || answer.statusCode() == 304
                || context.request().method().equals(HttpMethod.HEAD);
        if (!bodiless && out.headers().get("Content-Length") == null) {
            out.setChunked(true);
        }
        answer.pipeTo(out).onFailure(failure -> {
            if (out.closed()) {
                LOGGER.debugf("Whoever asked %s did not stay for the end of the answer", errand.service());
                return;
            }
            LOGGER.warnf("The answer of %s broke off: %s", errand.service(), failure.getMessage());
            out.reset();
        });
    }

    private static ProblemException noAnswer(Errand errand) {
        return new ProblemException(
                504,
                "no_answer",
                "'" + errand.area() + "' gave no answer in time; it may have been done, so look before you repeat it");
    }
}
