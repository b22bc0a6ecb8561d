package dev.beckon.localstack.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls one server. Safe for all threads; each call blocks its thread. */
public final class JsonClient {

    /** The media type of JSON. */
    public static final String JSON = "application/json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration CALL_LIMIT = Duration.ofSeconds(60);

    private final URI base;
    private final Map<String, String> headers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private JsonClient(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** For a server that asks for no key. */
    public static JsonClient open(URI base) {
        return new JsonClient(base, Map.of());
    }

    /** For the public API. */
    public static JsonClient withKey(URI base, String apiKey) {
        return new JsonClient(base, Map.of("Authorization", "Bearer " + apiKey));
    }

    /**
     * An answer.
     *
     * @param body a missing node when there was none
     */
    public record Answer(int status, JsonNode body) {

        /** Whether the server did what was asked. */
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** Reads a resource. */
    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a value, or a {@link JsonNode}, as JSON. */
    public Answer send(String method, String path, Object body) throws IOException, InterruptedException {
        return send(method, path, JSON, MAPPER.writeValueAsString(body), Map.of());
    }

    /** Sends a text of any media type, with further headers. */
    public Answer send(String method, String path, String type, String body, Map<String, String> more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body));
        more.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(CALL_LIMIT);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), parsed(response.body()));
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MAPPER.createObjectNode().put("detail", text);
        }
    }
}
