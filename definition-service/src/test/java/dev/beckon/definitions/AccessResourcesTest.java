package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class AccessResourcesTest {

    private static final String READER = "{\"name\": \"reader\", \"permissions\": [\"scenarios:read\"]}";

    @Test
    void withoutTheInternalTokenNothingIsServed() {
        RestAssured.given()
                .header("X-Beckon-Workspace", "local")
                .get("/api/v1/scenarios")
                .then()
                .statusCode(401)
                .body("code", equalTo("not_through_gateway"));
    }

    @Test
    void aKeyIsShownOnceOnly() {
        Response made = Caller.local().body(READER).post("/api/v1/api_keys");
        made.then().statusCode(201).header("Cache-Control", "no-store").body("permissions", contains("scenarios:read"));
        assertThat(made.jsonPath().getString("key")).matches("bk_[A-Za-z0-9_-]{43}");
        String id = made.jsonPath().getString("id");
        Caller.local()
                .get("/api/v1/api_keys")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.key", nullValue());
        Caller.of("other").delete("/api/v1/api_keys/{id}", id).then().statusCode(404);
        Caller.local().delete("/api/v1/api_keys/{id}", id).then().statusCode(204);
        Caller.local().get("/api/v1/api_keys").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void theLastKeyThatCouldMakeAnotherStays() {
        String id = Caller.local().get("/api/v1/api_keys").path("items.find { it.name == 'bootstrap key' }.id");
        Caller.local()
                .delete("/api/v1/api_keys/{id}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("last_setup_key"));
    }

    @Test
    void allFaultsOfAKeyRequestAreReportedAtOnce() {
        Caller.local()
                .body("{\"name\": \"\", \"permissions\": [\"scenarios:read\", \"scenarios:own\"]}")
                .post("/api/v1/api_keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/permissions/1"));
        Caller.local()
                .body("{\"name\": \"x\", \"permissions\": [], \"workspace_id\": \"other\"}")
                .post("/api/v1/api_keys")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_field"));
    }

    @Test
    void theOwnWorkspaceIsReadAndChanged() {
        Caller.local()
                .body("{\"country\": \"DE\", \"time_zone\": \"Europe/Berlin\", \"channels\": [\"sms\", \"email\"]}")
                .patch("/api/v1/workspaces/current")
                .then()
                .statusCode(200)
                .body("country", equalTo("DE"))
                .body("channels", contains("sms", "email"));
        Caller.local()
                .get("/api/v1/workspaces/local")
                .then()
                .statusCode(200)
                .body("time_zone", equalTo("Europe/Berlin"));
        Caller.local()
                .body("{\"country\": \"XX\", \"time_zone\": \"Mars\", \"channels\": [\"sms\", \"sms\"], \"id\": \"x\"}")
                .patch("/api/v1/workspaces/current")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/id", "/country", "/time_zone", "/channels"));
    }

    @Test
    void onlyTheOperatorsWorkspaceMakesOthers() {
        String id = "w-" + UUID.randomUUID();
        String body = "{\"id\": \"" + id + "\", \"name\": \"Another\"}";
        Response made = Caller.local().body(body).post("/api/v1/workspaces");
        made.then().statusCode(201).body("workspace.id", equalTo(id));
        assertThat(made.jsonPath().getString("api_key.key")).startsWith("bk_");
        Caller.local().body(body).post("/api/v1/workspaces").then().statusCode(409);
        Caller.of(id)
                .body(body)
                .post("/api/v1/workspaces")
                .then()
                .statusCode(403)
                .body("code", equalTo("not_operator"));
        Caller.of(id).get("/api/v1/workspaces/local").then().statusCode(404);
        Caller.of(id).get("/api/v1/workspaces").then().body("items.id", contains(id));
    }
}
