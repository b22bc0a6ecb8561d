package dev.beckon.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DeliveryIsEcho.class)
@QuarkusTestResource(KafkaTestResource.class)
class WebhookForwardingTest {

    @Test
    void aWebhookPassesAsItCame() {
        given().urlEncodingEnabled(false)
                .header("X-Hub-Signature-256", "sha256=abc")
                .header("Authorization", "Basic dHdpbGlv")
                .header("X-Beckon-Original-Url", "https://evil.example/")
                .header("X-Beckon-Workspace", "another")
                .contentType("application/x-www-form-urlencoded")
                .body("From=%2B491701234567&Body=a+b")
                .post("/webhooks/sms/ch-1/inbound?x=%2B1&y=")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/webhooks/sms/ch-1/inbound?x=%2B1&y="))
                .body("length", equalTo(29))
                .body("headers.'x-hub-signature-256'", equalTo("sha256=abc"))
                .body("headers.authorization", equalTo("Basic dHdpbGlv"))
                .body("headers.'content-type'", startsWith("application/x-www-form-urlencoded"))
                .body(
                        "headers.'x-beckon-original-url'",
                        equalTo("https://beckon.example/webhooks/sms/ch-1/inbound?x=%2B1&y="))
                .body("headers.'x-beckon-internal-token'", equalTo("test-token"))
                .body("headers", not(hasKey("x-beckon-workspace")));
    }
}
