package dev.beckon.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people's side: what reached them, and what they do about it. Speaks to the provider simulator. */
record Phones(String url) {

    /** As many as the simulator lists at most. */
    private static final int EVERYTHING = 200_000;

    /** What reached an address, oldest first. */
    List<Map<String, Object>> inbox(String address) {
        return given().baseUri(url)
                .queryParam("to", address)
                .get("/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The same of many addresses, in one call: addresses that nothing reached are absent. */
    Map<String, List<Map<String, Object>>> inboxes(Set<String> addresses) {
        List<Map<String, Object>> all = given().baseUri(url)
                .queryParam("limit", EVERYTHING)
                .get("/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        assertThat(all).as("messages in the inbox, the oldest may be missing").hasSizeLessThan(EVERYTHING);
        return all.stream()
                .filter(message -> addresses.contains((String) message.get("to")))
                .collect(Collectors.groupingBy(message -> (String) message.get("to")));
    }

    Map<String, Object> statistics() {
        return given().baseUri(url)
                .get("/inbox/stats")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    void replyByText(String channel, String from, String text) {
        reply(Map.of("channel", channel, "from", from, "text", text));
    }

    void replyByButton(String channel, String from, String button) {
        reply(Map.of("channel", channel, "from", from, "button", button));
    }

    private void reply(Map<String, String> reply) {
        Response answer = json().body(reply).post("/replies");
        answer.then().statusCode(200);
    }

    void receipt(String channel, String address, String status) {
        json().body(Map.of("channel", channel, "to", address, "status", status))
                .post("/receipts")
                .then()
                .statusCode(200);
    }

    void faults(String json) {
        json().body(json).put("/faults").then().statusCode(200);
    }

    void noFaults() {
        given().baseUri(url).delete("/faults").then().statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** What the system behind a webhook answers from now on. */
    void hookAnswers(String name, int status, String body) {
        json().body("{\"answers\": [{\"status\": %d, \"body\": %s}]}".formatted(status, body))
                .put("/hooks/" + name + "/answers")
                .then()
                .statusCode(200);
    }

    /** The requests that the system behind a webhook got, oldest first. */
    List<Map<String, Object>> hookReceived(String name) {
        return given().baseUri(url)
                .get("/hooks/" + name + "/received")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private io.restassured.specification.RequestSpecification json() {
        return given().baseUri(url).contentType(ContentType.JSON);
    }
}
