package dev.beckon.delivery.http;

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
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes requests over pooled connections and tells apart what was never sent from what may have been. Follows no
 * redirect, reads no more than it is told to, and connects to the very address that {@link EgressPolicy} has looked at.
 * Safe for all threads; blocks.
 */
public final class HttpExchange implements AutoCloseable {

    private static final int POOL = 256;
    /** Below the idle time at which common servers hang up, so that a request seldom meets a dying connection. */
    private static final int KEEP_ALIVE_SECONDS = 4;

    private final HttpClient client;
    private final EgressPolicy egress;
    private final Duration connectTimeout;

    public HttpExchange(Vertx vertx, EgressPolicy egress, Duration connectTimeout) {
        this.egress = egress;
        this.connectTimeout = connectTimeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) connectTimeout.toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(POOL)
                .setTcpNoDelay(true)
                .setMaxHeaderSize(16_384));
    }

    public HttpReply make(OutgoingRequest request) {
        long deadline = System.nanoTime() + request.timeout().toNanos();
        HttpClientRequest connected;
        try {
            connected = connect(request);
        } catch (AddressRefusedException e) {
            return new NotSent(NotSent.Cause.ADDRESS_REFUSED);
        } catch (UnknownHostException e) {
            return new NotSent(NotSent.Cause.NO_SUCH_HOST);
        } catch (TimeoutException e) {
            return new NotSent(NotSent.Cause.CONNECT_TIMEOUT);
        } catch (ExecutionException e) {
            return new NotSent(NotSent.Cause.CONNECTION_FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotSent(NotSent.Cause.INTERRUPTED);
        }
        return exchange(connected, request, deadline);
    }

    private HttpClientRequest connect(OutgoingRequest request)
            throws UnknownHostException, ExecutionException, InterruptedException, TimeoutException {
        Future<HttpClientRequest> connecting = client.request(options(request));
        long within = Math.min(connectTimeout.toMillis(), request.timeout().toMillis());
        try {
            return connecting.toCompletionStage().toCompletableFuture().get(within, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            connecting.onSuccess(HttpClientRequest::reset);
            throw e;
        }
    }

    private RequestOptions options(OutgoingRequest request) throws UnknownHostException {
        URI uri = request.uri();
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        String address = egress.resolve(uri.getHost()).getHostAddress();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setServer(SocketAddress.inetSocketAddress(port, address))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(path + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery()));
    }

    private static HttpReply exchange(HttpClientRequest connected, OutgoingRequest request, long deadline) {
        request.headers().forEach(connected::putHeader);
        // Listens before it sends: an answer that is faster than this thread must not go by unheard.
        Future<HttpReply> answer = connected.response().compose(response -> read(response, request.maxAnswerBytes()));
        if (request.body() == null) {
            connected.end();
        } else {
            connected.end(Buffer.buffer(request.body()));
        }
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            connected.reset();
            return new NoAnswer(NoAnswer.Cause.ANSWER_TIMEOUT);
        } catch (ExecutionException e) {
            return new NoAnswer(NoAnswer.Cause.CONNECTION_CUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer(NoAnswer.Cause.INTERRUPTED);
        }
    }

    private static Future<HttpReply> read(HttpClientResponse response, int maxBytes) {
        Promise<HttpReply> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > maxBytes) {
                whole.tryComplete(new NoAnswer(NoAnswer.Cause.ANSWER_TOO_LARGE));
                response.request().reset();
            }
        });
        response.endHandler(end -> whole.tryComplete(new Answered(
                response.statusCode(),
                body.getBytes(),
                response.getHeader("Content-Type"),
                seconds(response.getHeader("Retry-After")))));
        return whole.future();
    }

    private static Duration seconds(String header) {
        if (header == null || !header.strip().matches("[0-9]{1,6}")) {
            return null;
        }
        return Duration.ofSeconds(Long.parseLong(header.strip()));
    }

    @Override
    public void close() {
        client.close();
    }
}
