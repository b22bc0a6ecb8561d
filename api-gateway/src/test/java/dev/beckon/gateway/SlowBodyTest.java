package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A client that sends a body byte by byte does not keep a connection for long. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class SlowBodyTest {

    @Inject
    Published published;

    @TestHTTPResource
    URI gateway;

    @Test
    void aBodyThatNeverComesIsGivenUp() throws Exception {
        String key = published.key(Published.workspace());
        try (Socket trigger = begun("/api/v1/scenarios/1/trigger", key);
                Socket contact = begun("/api/v1/contacts", key)) {
            assertGivenUp(trigger);
            assertGivenUp(contact);
        }
    }

    private Socket begun(String path, String key) throws IOException {
        Socket socket = new Socket("localhost", gateway.getPort());
        socket.setSoTimeout(120_000);
        socket.getOutputStream().write(head(path, key).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void assertGivenUp(Socket socket) throws IOException {
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(answer.readLine()).startsWith("HTTP/1.1 408");
        assertThat(answer.lines())
                .as("the rest, until the connection is cut")
                .anyMatch(line -> line.contains("body_too_slow"));
    }

    private static String head(String path, String key) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    }
}
