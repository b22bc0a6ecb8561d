package dev.beckon.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
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
}
