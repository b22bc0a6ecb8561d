package dev.beckon.definitions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways to make a scenario, and the templates. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class CreationTest {

    @Test
    void everyTemplateCanBeReadAndMadeAScenarioOf() {
        List<String> ids = Caller.local()
                .get("/api/v1/templates")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(8))
                .extract()
                .path("items.id");
        for (String id : ids) {
            Caller.local()
                    .get("/api/v1/templates/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("definition.actions", notNullValue());
            Caller.local()
                    .body("{\"template_id\": \"" + id + "\", \"active\": false}")
                    .post("/api/v1/scenarios")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1))
                    .body("active", equalTo(false))
                    .body("actions.id", notNullValue());
        }
        Caller.local().get("/api/v1/templates/none").then().statusCode(404).body("code", equalTo("template_not_found"));
    }

    @Test
    void aTemplateGetsTheTitleThatIsGiven() {
        Caller.local()
                .body("{\"template_id\": \"weather_alert\", \"title\": \"Storms\"}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .body("title", equalTo("Storms"));
        Caller.local()
                .body("{\"template_id\": \"wether\"}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_template"));
    }

    @Test
    void theWaysExcludeEachOther() {
        for (String body : List.of(
                "{\"template_id\": \"welcome\", \"prompt\": \"x\"}",
                "{\"template_id\": \"welcome\", \"actions\": []}",
                "{\"prompt\": \"x\", \"triggers\": []}")) {
            Caller.local()
                    .body(body)
                    .post("/api/v1/scenarios")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("ambiguous_creation_mode"));
        }
        Caller.local()
                .body("{}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("missing_title", "missing_actions"));
    }
}
