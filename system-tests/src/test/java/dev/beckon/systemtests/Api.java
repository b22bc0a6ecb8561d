package dev.beckon.systemtests;

import static dev.beckon.systemtests.People.PATIENCE;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The public API as one of its users. */
record Api(String url, String key) {

    RequestSpecification as() {
        return given().baseUri(url + "/api/v1").header("Authorization", "Bearer " + key);
    }

    Response post(String path, String json) {
        return as().contentType(ContentType.JSON).body(json).post(path);
    }

    JsonPath get(String path, Object... parameters) {
        return as().get(path, parameters).then().statusCode(200).extract().jsonPath();
    }

    long createScenario(String json) {
        return post("/scenarios", json)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /**
     * Returns when what happens starts the scenario: its numbers are found as soon as it is known where triggers are
     * matched.
     */
    void awaitListening(long scenario) {
        await().atMost(PATIENCE)
                .until(() -> as().get("/scenarios/" + scenario + "/stats").statusCode() == 200);
    }

    /** Deletes the scenario and returns when nothing starts it any more. It has to be known where triggers are matched. */
    void retire(long scenario) {
        as().delete("/scenarios/" + scenario).then().statusCode(204);
        await().atMost(PATIENCE)
                .until(() -> as().get("/scenarios/" + scenario + "/stats").statusCode() == 404);
    }

    JsonPath importNdjson(String lines) {
        return as().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/contacts/import")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Triggers and gives the call's id. */
    String trigger(long scenario, String json) {
        return post("/scenarios/" + scenario + "/trigger", json)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("trigger_call_id");
    }

    JsonPath call(String callId) {
        return get("/trigger_calls/" + callId);
    }

    /** All items of a list, page after page. */
    List<Map<String, Object>> all(String path, Map<String, ?> filters) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as().queryParams(filters).queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        return items;
    }
}
