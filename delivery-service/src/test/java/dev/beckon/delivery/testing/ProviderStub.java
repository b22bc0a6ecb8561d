package dev.beckon.delivery.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A provider's HTTP side on loopback: records what it was asked, answers as told. */
public final class ProviderStub implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicReference<Function<Call, Answer>> script = new AtomicReference<>(call -> new Reply(200, "{}"));

    /** What came in. */
    public record Call(String method, String path, String query, Map<String, String> headers, String body) {}

    /** What goes out. */
    public sealed interface Answer {}

    public record Reply(int status, String body, Map<String, String> headers) implements Answer {
        public Reply(int status, String body) {
            this(status, body, Map.of());
        }
    }

    /** The connection is cut after the request was read. */
    public record Cut() implements Answer {}

    /** Nothing is ever answered. */
    public record Silence() implements Answer {}

    public ProviderStub() {
        this.server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public Vertx vertx() {
        return vertx;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public void answer(Answer answer) {
        script.set(call -> answer);
    }

    public void answer(Function<Call, Answer> answers) {
        script.set(answers);
    }

    public void forget() {
        calls.clear();
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            request.headers().forEach(headers::put);
            Call call = new Call(request.method().name(), request.path(), request.query(), headers, body.toString());
            calls.add(call);
            respond(request, script.get().apply(call));
        });
    }

    private static void respond(HttpServerRequest request, Answer answer) {
        switch (answer) {
            case Reply reply -> {
                HttpServerResponse response = request.response().setStatusCode(reply.status());
                reply.headers().forEach(response::putHeader);
                response.end(reply.body());
            }
            case Cut cut -> request.connection().close();
            case Silence silence -> request.pause();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
