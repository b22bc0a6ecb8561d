package dev.beckon.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.beckon.contracts.codec.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Speaks as much of OpenAI's chat completions as is needed: says to each prompt what it was told to, one after the other. */
public final class FakeModelServer implements QuarkusTestResourceLifecycleManager {

    /** Instead of an answer, a status. */
    static final String ERROR = "500";

    private static final Map<String, Deque<String>> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();
    private static final List<JsonNode> ASKED = new CopyOnWriteArrayList<>();

    private HttpServer server;

    /** The last answer is given for ever. */
    static void says(String prompt, String... answers) {
        ANSWERS.put(prompt, new ArrayDeque<>(List.of(answers)));
    }

    /** Asked this prompt, it thinks until the latch is open. */
    static void thinks(String prompt, CountDownLatch until) {
        HELD.put(prompt, until);
    }

    /** The requests made for a prompt. */
    static List<JsonNode> asked(String prompt) {
        return ASKED.stream().filter(request -> prompt(request).equals(prompt)).toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/v1/chat/completions", FakeModelServer::answer);
        server.start();
        return Map.of(
                "beckon.generation.base-url",
                        "http://localhost:" + server.getAddress().getPort() + "/v1/",
                "beckon.generation.api-key", "model-secret",
                "beckon.generation.model", "tiny",
                "beckon.generation.pause", "50ms",
                // So that whoever is done shows that those before are done as well.
                "beckon.generation.parallel", "1");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonNode request = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        boolean known =
                "Bearer model-secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        ASKED.add(request);
        think(prompt(request));
        Deque<String> answers = ANSWERS.get(prompt(request));
        String answer = answers.size() > 1 ? answers.poll() : answers.peek();
        int status = !known ? 401 : answer.equals(ERROR) ? 500 : 200;
        byte[] bytes = (status == 200 ? completion(answer) : "{\"error\": {\"message\": \"no\"}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void think(String prompt) throws IOException {
        try {
            HELD.getOrDefault(prompt, new CountDownLatch(0)).await();
        } catch (InterruptedException e) {
            throw new IOException("Ended while thinking", e);
        }
    }

    private static String completion(String answer) {
        ObjectNode completion = Json.MAPPER.createObjectNode();
        completion
                .put("id", "c1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "tiny");
        ObjectNode choice = completion.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", answer);
        completion
                .putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return completion.toString();
    }

    private static String prompt(JsonNode request) {
        JsonNode content = request.path("messages").path(1).path("content");
        return content.isArray() ? content.path(0).path("text").asText() : content.asText();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
