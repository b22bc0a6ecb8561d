package dev.beckon.simulator.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.beckon.simulator.CleanSimulator;
import dev.beckon.simulator.WebhookReceiver;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProvidersTest extends CleanSimulator {

    private WebhookReceiver product;

    @BeforeEach
    void open() throws IOException {
        product = new WebhookReceiver("none");
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void metaChecksTheVerifyTokenByQuery() {
        product.saying(call -> call.path().contains("hub.verify_token=right")
                ? call.path().replaceFirst(".*hub\\.challenge=", "")
                : "no");
        register("whatsapp", "right");
        verify("whatsapp", true);
        register("whatsapp", "wrong");
        verify("whatsapp", false);
    }

    @Test
    void rbmChecksTheClientTokenByBody() {
        product.saying(call -> call.json().path("clientToken").asText().equals("a-secret")
                ? call.json().path("secret").asText()
                : "");
        register("rcs", "");
        verify("rcs", true);
    }

    @Test
    void noSecretIsShown() {
        register("whatsapp", "v");
        given().get("/providers").then().statusCode(200).body(not(containsString("a-secret")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"webhook_url\":\"http://localhost/x\"}",
                "{\"webhook_url\":\"file:///etc/passwd\",\"secret\":\"s\"}",
                "{\"webhook\":\"http://localhost/x\"}"
            })
    void aWebhookNeedsItsSecretAndAnHttpUrl(String body) {
        given().body(body).put("/providers/rcs").then().statusCode(400).body("code", equalTo("invalid_body"));
    }

    @Test
    void anUnknownChannelIsNamed() {
        given().body("{}").put("/providers/fax").then().statusCode(400).body("code", equalTo("unknown_channel"));
    }

    private void register(String channel, String verifyToken) {
        given().body("""
                        {"sender_id":"verified","webhook_url":"%s","secret":"a-secret","verify_token":"%s"}""".formatted(product.url("/hook"), verifyToken))
                .put("/providers/" + channel)
                .then()
                .statusCode(200);
    }

    private static void verify(String channel, boolean verified) {
        given().post("/providers/" + channel + "/verify?sender_id=verified")
                .then()
                .statusCode(200)
                .body("verified", equalTo(verified));
    }
}
