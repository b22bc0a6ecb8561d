package dev.beckon.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.awaitility.Awaitility;

/** The product's side of a webhook: keeps what is posted, answers as told. */
public final class WebhookReceiver implements AutoCloseable {

    /** One POST. */
    public record Call(String path, String signature, String body) {

        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }
    }

    private final String signatureHeader;
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile IntUnaryOperator status = _ -> 200;
    private volatile Function<Call, String> answer = _ -> "";

    public WebhookReceiver(String signatureHeader) throws IOException {
        this.signatureHeader = signatureHeader;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** Sets the status of the n-th answer, from 1. */
    public void answering(IntUnaryOperator statusOfCall) {
        status = statusOfCall;
    }

    /** Sets the body of every answer. */
    public void saying(Function<Call, String> bodyOfCall) {
        answer = bodyOfCall;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Waits until so much was posted; gives all of it. */
    public List<Call> await(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> calls.size() >= count);
        return calls();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Call(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst(signatureHeader),
                    body);
            calls.add(call);
            var said = answer.apply(call).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.applyAsInt(calls.size()), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
