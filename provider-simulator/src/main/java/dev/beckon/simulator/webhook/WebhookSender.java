package dev.beckon.simulator.webhook;

import dev.beckon.simulator.settings.SimulatorConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/** Posts webhooks over pooled connections, never blocking, and tries again what was not taken. Safe for all threads. */
@ApplicationScoped
public class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);

    private final Vertx vertx;
    private final HttpClient client;
    private final Backoff backoff;
    private final int maxPending;
    private final long timeoutMs;
    private final AtomicInteger pending = new AtomicInteger();
    private final LongAdder taken = new LongAdder();
    private final LongAdder attempts = new LongAdder();
    private final LongAdder failedAttempts = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder givenUp = new LongAdder();

    public WebhookSender(Vertx vertx, SimulatorConfig config) {
        var webhooks = config.webhooks();
        this.vertx = vertx;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(webhooks.connections())
                .setConnectTimeout(5_000)
                .setKeepAliveTimeout(30));
        backoff = new Backoff(webhooks.firstBackoffMs(), webhooks.maxBackoffMs(), webhooks.maxAttempts());
        maxPending = webhooks.maxPending();
        timeoutMs = webhooks.timeoutMs();
    }

    /** Sends a webhook; gives the result of the first attempt, further ones go on by themselves. Never fails. */
    public Future<WebhookResult> send(WebhookCall call) {
        if (pending.incrementAndGet() > maxPending) {
            pending.decrementAndGet();
            drop();
            return Future.succeededFuture(new WebhookResult.Dropped());
        }
        Promise<WebhookResult> first = Promise.promise();
        attempt(call, 1, first);
        return first.future();
    }

    /** Counts a webhook that was given up before it was made. */
    public void drop() {
        dropped.increment();
    }

    public WebhookTally tally() {
        return new WebhookTally(
                pending.get(), taken.sum(), attempts.sum(), failedAttempts.sum(), dropped.sum(), givenUp.sum());
    }

    private void attempt(WebhookCall call, int attempt, Promise<WebhookResult> first) {
        attempts.increment();
        post(call).onSuccess(result -> {
            settle(call, attempt, result);
            first.tryComplete(result);
        });
    }

    private void settle(WebhookCall call, int attempt, WebhookResult result) {
        if (result.taken()) {
            taken.increment();
            pending.decrementAndGet();
            return;
        }
        failedAttempts.increment();
        if (backoff.exhausted(attempt)) {
            givenUp.increment();
            pending.decrementAndGet();
            LOG.warnf("%s not taken after %d attempts, last: %s", call, attempt, result);
            return;
        }
        LOG.debugf("%s attempt %d: %s", call, attempt, result);
        vertx.setTimer(backoff.pauseAfter(attempt), _ -> attempt(call, attempt + 1, Promise.promise()));
    }

    private Future<WebhookResult> post(WebhookCall call) {
        return Future.<HttpClientRequest>future(
                        opened -> client.request(options(call)).onComplete(opened))
                .compose(request -> request.send(Buffer.buffer(call.body())))
                .compose(WebhookSender::answered)
                .recover(cause -> Future.succeededFuture(new WebhookResult.Unreachable(String.valueOf(cause))));
    }

    private RequestOptions options(WebhookCall call) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(call.url())
                .setIdleTimeout(timeoutMs)
                .setFollowRedirects(false);
        call.headers().forEach(options::putHeader);
        return options;
    }

    private static Future<WebhookResult> answered(HttpClientResponse response) {
        return response.body().map(body -> new WebhookResult.Answered(response.statusCode(), body.toString()));
    }
}
