package dev.beckon.gateway;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells about the process itself is for operators: it has a port of its own. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class ManagementTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    Published published;

    @ParameterizedTest
    @ValueSource(
            strings = {"/q", "/q/metrics", "/q/health", "/q/health/ready", "/q/info", "/q/dev", "/metrics", "/health"})
    void nothingOfItIsOnThePublicPort(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void healthAndFiguresAreOnTheManagementPort() {
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
        given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void requestsAreCountedByTheirRouteAndNotByIdsAndTokens() {
        String key = published.key(Published.workspace());
        Published.with(key).get("/api/v1/scenarios/4711/versions/12");
        given().get("/api/v1/contacts/4711");
        given().get("/l/atokenoflinks4711");
        given().get("/media/atokenoffiles4711");
        given().post("/webhooks/whatsapp/4711");

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(countedPaths())
                        .contains(
                                "/api/v1/scenarios/{id}/versions/{version}",
                                "/api/v1/contacts/{id}",
                                "/l/*",
                                "/media/*",
                                "/webhooks/*"));
        assertThat(countedPaths()).noneMatch(path -> path.contains("4711"));
    }

    private Set<String> countedPaths() {
        String figures = given().get(management.resolve("/q/metrics")).asString();
        return Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"([^\"]*)\"")
                .matcher(figures)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
