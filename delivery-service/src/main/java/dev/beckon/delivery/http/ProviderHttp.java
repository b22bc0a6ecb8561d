package dev.beckon.delivery.http;

import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.http.HttpReply.Answered;
import dev.beckon.delivery.http.HttpReply.NoAnswer;
import dev.beckon.delivery.http.HttpReply.NotSent;
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
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls over pooled connections and tells apart what was never sent from what may have been. Follows no redirect,
 * reads at most {@value #MAX_ANSWER_BYTES} bytes, and connects to the very address that {@link EgressPolicy} has looked
 * at. Safe for all threads; blocks.
 */
@Singleton
public final class ProviderHttp {

    private static final int MAX_ANSWER_BYTES = 65_536;
    private static final int POOL = 256;
    /** Below the idle time at which common servers hang up, so that a request seldom meets a dying connection. */
    private static final int KEEP_ALIVE_SECONDS = 4;

    private final HttpClient client;
    private final EgressPolicy egress;
    private final Duration connectTimeout;
    private final Duration callTimeout;

    @Inject
    ProviderHttp(Vertx vertx, EgressPolicy egress, DeliveryConfig config) {
        this(vertx, egress, config.connectTimeout(), config.callTimeout());
    }

    public ProviderHttp(Vertx vertx, EgressPolicy egress, Duration connectTimeout, Duration callTimeout) {
        this.egress = egress;
        this.connectTimeout = connectTimeout;
        this.callTimeout = callTimeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) connectTimeout.toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(POOL)
                .setTcpNoDelay(true)
                .setMaxHeaderSize(16_384));
    }

    public HttpReply post(HttpCall call) {
        HttpClientRequest request;
        try {
            request = connect(call);
        } catch (UnknownHostException e) {
            return new NotSent("no_such_host");
        } catch (TimeoutException e) {
            return new NotSent("connect_timeout");
        } catch (ExecutionException e) {
            return new NotSent("connection_failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotSent("interrupted");
        }
        return exchange(request, call);
    }

    private HttpClientRequest connect(HttpCall call)
            throws UnknownHostException, ExecutionException, InterruptedException, TimeoutException {
        Future<HttpClientRequest> request = client.request(options(call.uri()));
        try {
            return request.toCompletionStage()
                    .toCompletableFuture()
                    .get(connectTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            request.onSuccess(HttpClientRequest::reset);
            throw e;
        }
    }

    private RequestOptions options(URI uri) throws UnknownHostException {
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        String address = egress.resolve(uri.getHost()).getHostAddress();
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(path);
    }

    private HttpReply exchange(HttpClientRequest request, HttpCall call) {
        request.putHeader("Authorization", call.authorization()).putHeader("Content-Type", call.contentType());
        // Listens before it sends: an answer that is faster than this thread must not go by unheard.
        Future<HttpReply> answer = request.response().compose(ProviderHttp::read);
        request.end(Buffer.buffer(call.body()));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(callTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            request.reset();
            return new NoAnswer("answer_timeout");
        } catch (ExecutionException e) {
            return new NoAnswer("connection_cut");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer("interrupted");
        }
    }

    private static Future<HttpReply> read(HttpClientResponse response) {
        Promise<HttpReply> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MAX_ANSWER_BYTES) {
                whole.tryComplete(new NoAnswer("answer_too_large"));
                response.request().reset();
            }
        });
        response.endHandler(end -> whole.tryComplete(
                new Answered(response.statusCode(), body.getBytes(), seconds(response.getHeader("Retry-After")))));
        return whole.future();
    }

    private static Duration seconds(String header) {
        if (header == null || !header.strip().matches("[0-9]{1,6}")) {
            return null;
        }
        return Duration.ofSeconds(Long.parseLong(header.strip()));
    }

    @PreDestroy
    public void close() {
        client.close();
    }
}
