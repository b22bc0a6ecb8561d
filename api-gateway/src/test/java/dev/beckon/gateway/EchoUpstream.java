package dev.beckon.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.beckon.contracts.codec.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The other end of the forwarding: answers with what it was asked, so that a test sees what passed the edge. A request may
 * ask for another status, or for a location.
 */
public final class EchoUpstream implements QuarkusTestResourceLifecycleManager {

    private static final List<String> FOR = List.of("beckon.definition-service.url", "beckon.trigger-service.url");

    private HttpServer server;
    private List<String> properties = FOR;

    /** {@code for} names the property of the service that this is to be; without it, all but delivery-service. */
    @Override
    public void init(Map<String, String> arguments) {
        if (arguments.containsKey("for")) {
            properties = List.of(arguments.get("for"));
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", EchoUpstream::echo);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return properties.stream().collect(Collectors.toMap(property -> property, property -> url));
    }

    private static void echo(HttpExchange exchange) throws IOException {
        long length = count(exchange.getRequestBody());
        ObjectNode told = Json.MAPPER.createObjectNode();
        told.put("method", exchange.getRequestMethod());
        told.put("uri", exchange.getRequestURI().toString());
        told.put("length", length);
        ObjectNode headers = told.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String asked = exchange.getRequestHeaders().getFirst("X-Test-Status");
        String location = exchange.getRequestHeaders().getFirst("X-Test-Location");
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] answer = told.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(asked == null ? 200 : Integer.parseInt(asked), answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        }
    }

    private static long count(InputStream body) throws IOException {
        byte[] chunk = new byte[64 * 1024];
        long length = 0;
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            length += read;
        }
        return length;
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
