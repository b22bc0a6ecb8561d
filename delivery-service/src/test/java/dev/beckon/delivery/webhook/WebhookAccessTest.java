package dev.beckon.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.beckon.delivery.rcs.RcsSignature;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.Webhooks;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.delivery.whatsapp.WhatsAppSignature;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call us: whoever signs as the provider of the channel does. */
@WithServers
class WebhookAccessTest {

    private static final String NOWHERE = "http://127.0.0.1:9";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void open() {
        Gateway.createWhatsApp("wa-access", NOWHERE, "hold");
        Gateway.createRcs("rcs-access", NOWHERE);
        Gateway.createSms("sms-access", NOWHERE);
    }

    @AfterEach
    void close() {
        List.of("wa-access", "rcs-access", "sms-access").forEach(Gateway::remove);
    }

    @Test
    void aBadSignatureChangesNothing() {
        String body = Webhooks.text("in.forged", "491703", "Hi");
        Gateway.webhook().body(body).post("/webhooks/whatsapp/wa-access").then().statusCode(401);
        String other = WhatsAppSignature.of("another secret", body.getBytes(StandardCharsets.UTF_8));
        Webhooks.signedWhatsApp("wa-access", body, other).statusCode(401).body("code", equalTo("bad_signature"));
        String ours = WhatsAppSignature.of("as-s3cret", body.getBytes(StandardCharsets.UTF_8));
        Webhooks.signedWhatsApp("wa-access", body + " ", ours).statusCode(401);
        assertThat(TestDatabase.count(database, "select count(*) from inbound where provider_id = 'in.forged'"))
                .isZero();
    }

    @Test
    void anRcsSignatureOverTheEncodedDataIsRefused() {
        byte[] data =
                "{\"senderPhoneNumber\":\"+49\",\"messageId\":\"x\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        byte[] encoded = Base64.getEncoder().encode(data);
        Gateway.webhook()
                .header("X-Goog-Signature", RcsSignature.of("ct-s3cret", encoded))
                .body("{\"message\":{\"data\":\"%s\"}}".formatted(new String(encoded, StandardCharsets.US_ASCII)))
                .post("/webhooks/rcs/rcs-access")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, vt-s3cret, 1158201444, 200",
        "subscribe, wrong, 1158201444, 403",
        "unsubscribe, vt-s3cret, 1158201444, 403",
        "subscribe, vt-s3cret, 'a\r\nSet-Cookie: x', 403"
    })
    void theWhatsAppHandshakeNeedsTheVerifyToken(String mode, String token, String challenge, int status) {
        Gateway.webhook()
                .queryParam("hub.mode", mode)
                .queryParam("hub.verify_token", token)
                .queryParam("hub.challenge", challenge)
                .get("/webhooks/whatsapp/wa-access")
                .then()
                .statusCode(status)
                .contentType(status == 200 ? startsWith("text/plain") : startsWith("application/problem+json"));
    }

    @Test
    void theRcsHandshakeGivesTheSecretBackToWhoKnowsOurToken() {
        Gateway.webhook()
                .body("{\"clientToken\":\"ct-s3cret\",\"secret\":\"4711\"}")
                .post("/webhooks/rcs/rcs-access")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(equalTo("4711"));
        String refused = Gateway.webhook()
                .body("{\"clientToken\":\"guess\",\"secret\":\"4711\"}")
                .post("/webhooks/rcs/rcs-access")
                .then()
                .statusCode(403)
                .extract()
                .asString();
        assertThat(refused).doesNotContain("4711");
    }

    @Test
    void aWebhookForAChannelOfAnotherKindOrNoneIs404() {
        Gateway.webhook()
                .body("{}")
                .post("/webhooks/whatsapp/sms-access")
                .then()
                .statusCode(404);
        Gateway.webhook().body("{}").post("/webhooks/whatsapp/none").then().statusCode(404);
    }
}
