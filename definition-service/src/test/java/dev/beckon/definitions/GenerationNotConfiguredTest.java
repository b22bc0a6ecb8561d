package dev.beckon.definitions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Without a model the service starts all the same, and says what is missing when it is asked to write. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class GenerationNotConfiguredTest {

    @Test
    void theAnswerNamesTheKeys() {
        int before = Caller.local().get("/api/v1/scenarios?limit=200").path("items.size()");
        Caller.local()
                .body("{\"prompt\": \"warn of storms\"}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(503)
                .body("code", equalTo("generation_not_configured"))
                .body("detail", containsString("beckon.generation.model"))
                .body("detail", containsString("beckon.generation.base-url"))
                .body("detail", containsString("beckon.generation.api-key"));
        Caller.local().get("/api/v1/scenarios?limit=200").then().body("items.size()", equalTo(before));
    }
}
