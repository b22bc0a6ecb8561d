package dev.beckon.simulator.hooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HooksTest {

    @BeforeEach
    void forget() {
        given().delete("/hooks/crm/received").then().statusCode(204);
        given().delete("/hooks/crm/answers").then().statusCode(204);
    }

    @Test
    void whatAHookGotIsTold() {
        given().header("X-Case", "7")
                .contentType("application/json")
                .queryParam("a", "1")
                .body("{\"who\":\"Anna\"}")
                .post("/hooks/crm")
                .then()
                .statusCode(200)
                .body(equalTo(""));
        given().delete("/hooks/crm").then().statusCode(200);
        given().get("/hooks/crm/received")
                .then()
                .body("items", hasSize(2))
                .body("items[0].method", equalTo("POST"))
                .body("items[0].path", equalTo("/hooks/crm"))
                .body("items[0].query", equalTo("a=1"))
                .body("items[0].headers.x-case", equalTo("7"))
                .body("items[0].body", equalTo("{\"who\":\"Anna\"}"))
                .body("items[0].status", equalTo(200))
                .body("items[1].method", equalTo("DELETE"))
                .body("items[1].body", equalTo(""));
        given().get("/hooks/other/received").then().body("items", hasSize(0));
    }

    @Test
    void aHookAnswersAsToldOneAfterTheOtherAndTheLastStays() {
        answers("""
                {"answers":[{"status":503,"headers":{"Retry-After":"1"}},{"status":404,"body":"gone"},
                 {"body":{"score":7}}]}""");
        given().get("/hooks/crm").then().statusCode(503).header("Retry-After", "1");
        given().get("/hooks/crm").then().statusCode(404).body(equalTo("gone"));
        for (var i = 0; i < 2; i++) {
            given().get("/hooks/crm")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("score", equalTo(7));
        }
    }

    @Test
    void aHookCanBeSlowAndCutTheConnection() {
        answers("""
                {"answers":[{"delay_ms":300},{"cut":true}]}""");
        var start = System.nanoTime();
        given().get("/hooks/crm").then().statusCode(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThatThrownBy(() -> given().body("x").post("/hooks/crm")).isInstanceOf(Exception.class);
        given().get("/hooks/crm/received").then().body("items", hasSize(2)).body("items[1].status", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"answers\":[]}", "{\"answers\":[{\"status\":99}]}", "{\"answers\":[{\"stats\":1}]}"})
    void anAnswerThatIsNoneIsRefused(String body) {
        given().body(body).put("/hooks/crm/answers").then().statusCode(400).body("code", equalTo("invalid_body"));
    }

    private static void answers(String json) {
        given().body(json).put("/hooks/crm/answers").then().statusCode(200);
    }
}
