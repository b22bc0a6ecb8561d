package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class ForwardingTest {

    private static final int MIB = 1024 * 1024;

    @Inject
    Published published;

    @TestHTTPResource
    URI gateway;

    private WorkspaceId workspace;
    private String key;

    @BeforeEach
    void aCaller() {
        workspace = Published.workspace();
        key = published.key(workspace);
    }

    @Test
    void methodPathQueryAndBodyPass() {
        Published.with(key)
                .urlEncodingEnabled(false)
                .body("{\"phone\": \"+49\"}")
                .post("/api/v1/contacts?a=1&b=%2F")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/contacts?a=1&b=%2F"))
                .body("length", equalTo(16))
                .body("headers.'x-beckon-workspace'", equalTo(workspace.value()))
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void whatDoesNotSayWhatItIsCountsAsJson() throws Exception {
        HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.noBody();
        assertThat(send(request("/api/v1/campaigns/7/schedule").POST(none)).body())
                .contains("\"content-type\":\"application/json\"");
        assertThat(send(request("/api/v1/contacts/import").POST(none)).body()).doesNotContain("content-type");
    }

    @Test
    void statusBodyAndMediaTypeOfTheAnswerPass() {
        Published.with(key)
                .header("X-Test-Status", 409)
                .delete("/api/v1/contacts/7")
                .then()
                .statusCode(409)
                .contentType("application/json")
                .body("uri", equalTo("/api/v1/contacts/7"));
    }

    @Test
    void aLocationInsideBecomesThePathOutside() {
        Published.with(key)
                .header("X-Test-Location", "http://localhost:8081/api/v1/scenarios/5?x=1")
                .post("/api/v1/scenarios")
                .then()
                .header("Location", "/api/v1/scenarios/5?x=1");
    }

    @Test
    void anImportOfManyMegabytesIsStreamed() throws Exception {
        HttpResponse<String> answer = send("/api/v1/contacts/import", new Zeros(64L * MIB));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"length\":" + 64L * MIB);
    }

    @Test
    void aFormWithAFilePassesAsItIs() {
        Published.with(key)
                .contentType("multipart/form-data")
                .multiPart("file", "film.mp4", new byte[16 * (int) MIB], "video/mp4")
                .post("/api/v1/media_files")
                .then()
                .statusCode(200)
                .body("length", greaterThan(16 * (int) MIB))
                .body("headers.'content-type'", startsWith("multipart/form-data; boundary="));
        Published.with(key)
                .contentType("multipart/form-data")
                .multiPart("file", "film.mp4", new byte[17 * (int) MIB], "video/mp4")
                .post("/api/v1/media_files")
                .then()
                .statusCode(413)
                .body("code", equalTo("body_too_large"));
    }

    @Test
    void aBodyOverItsLimitIsRefusedEarly() throws Exception {
        for (String path : new String[] {"/api/v1/contacts", "/api/v1/scenarios/1/trigger"}) {
            HttpResponse<String> answer = send(
                    path,
                    HttpRequest.BodyPublishers.fromPublisher(
                            HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(50L * MIB)), 50L * MIB));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("body_too_large");
        }
    }

    @Test
    void aBodyThatHidesItsLengthIsRefusedWhenItShows() throws Exception {
        for (String path : new String[] {"/api/v1/contacts", "/api/v1/scenarios/1/trigger"}) {
            HttpResponse<String> answer = send(path, new Zeros(3L * MIB));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body_too_large");
        }
    }

    @Test
    void aServiceThatIsDownIsNamedByItsArea() {
        Published.with(key)
                .get("/api/v1/channels")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("service_unavailable"))
                .body("detail", containsString("'channels'"));
    }

    @Test
    void aPathThatCouldMeanAnotherIsNothing() throws Exception {
        for (String path : new String[] {
            "/api/v1/contacts/..%2fapi_keys",
            "/api/v1/contacts/%2e%2e/api_keys",
            "/api/v1/contacts//",
            "/api/v1/contacts/",
            "/api/v1/contacts/1;x=2",
            "/api//v1/contacts",
            "/webhooks/%2e%2e/api/v1/channels"
        }) {
            assertThat(send(path, HttpRequest.BodyPublishers.noBody()).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> send(String path, InputStream body) throws Exception {
        return send(path, HttpRequest.BodyPublishers.ofInputStream(() -> body));
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.getPort() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A body of that many bytes that nobody holds in memory. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
