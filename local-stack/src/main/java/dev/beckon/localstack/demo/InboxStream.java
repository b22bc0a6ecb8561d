package dev.beckon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.function.Consumer;

/** Listens to the simulator's {@code GET /inbox/stream} (Server-Sent Events) until it is closed. */
final class InboxStream implements AutoCloseable {

    private static final String DATA = "data:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream events;

    private InboxStream(InputStream events) {
        this.events = events;
    }

    /** Listens from now on; {@code reader} is called for one message after the other, on one thread of its own. */
    static InboxStream open(URI simulator, Consumer<Arrival> reader) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(simulator.resolve("/inbox/stream"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpClient http = HttpClient.newHttpClient();
        InboxStream stream = new InboxStream(
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body());
        Thread.ofVirtual().name("inbox").start(() -> stream.read(reader));
        return stream;
    }

    private void read(Consumer<Arrival> reader) {
        try (Scanner lines = new Scanner(events, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith(DATA)) {
                    reader.accept(arrival(line.substring(DATA.length())));
                }
            }
        }
    }

    private static Arrival arrival(String json) {
        try {
            JsonNode message = JSON.readTree(json);
            return new Arrival(
                    message.path("channel").asText(),
                    message.path("to").asText(),
                    message.path("text").asText());
        } catch (IOException notJson) {
            throw new UncheckedIOException("the simulator's stream holds something that is not JSON", notJson);
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
