package dev.beckon.definitions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands for trigger-service, and for delivery-service, whose paths differ: answers as it was told for "METHOD path", 404
 * otherwise; remembers what it was asked.
 */
public final class TriggerServiceStub implements QuarkusTestResourceLifecycleManager {

    static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", TriggerServiceStub::answer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of("beckon.trigger-service.url", url, "beckon.delivery-service.url", url);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + ' ' + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ASKED.add(request + ' ' + exchange.getRequestHeaders().getFirst("X-Beckon-Workspace") + ' ' + body);
        String answer = ANSWERS.get(request);
        int status = answer == null ? 404 : answer.equals("503") ? 503 : 200;
        byte[] bytes = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
