package dev.beckon.simulator.rcs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.simulator.CleanSimulator;
import dev.beckon.simulator.WebhookReceiver;
import dev.beckon.simulator.webhook.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RcsTest extends CleanSimulator {

    private static final String PHONE = "+4915123456780";
    private static final String MESSAGES = "/v1/phones/" + PHONE + "/agentMessages";
    private static final String QUESTION = """
            {"contentMessage":{"text":"Do you want a call back?","suggestions":[
              {"reply":{"text":"Yes","postbackData":"option_0"}},
              {"reply":{"text":"No","postbackData":"option_1"}}]}}""";

    private static final String CARD = """
            {"contentMessage":{"richCard":{"standaloneCard":{"cardOrientation":"VERTICAL","cardContent":{
             "title":"Storm","description":"Stay inside",
             "media":{"height":"MEDIUM","contentInfo":{"fileUrl":"https://a.example/s.jpg"}},
             "suggestions":[{"reply":{"text":"Yes","postbackData":"option_0"}},
              {"action":{"text":"A map","postbackData":"link_0","openUrlAction":{"url":"https://a.example/"}}},
              {"action":{"text":"Call","postbackData":"link_1","dialAction":{"phoneNumber":"+4930110"}}}]}}}}}""";

    private final String messageId = UUID.randomUUID().toString();
    private WebhookReceiver product;

    @BeforeEach
    void register() throws IOException {
        product = new WebhookReceiver("X-Goog-Signature");
        given().body("""
                        {"sender_id":"%d","webhook_url":"%s","secret":"client-token"}""".formatted(sender, product.url("/rcs")))
                .put("/providers/rcs")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void aQuestionIsDeliveredAndAnswered() {
        send(QUESTION).statusCode(200).body("name", equalTo("phones/" + PHONE + "/agentMessages/" + messageId));
        product.await(1);
        var delivered = event(product.calls().getFirst());
        assertThat(delivered.path("eventType").asText()).isEqualTo("DELIVERED");
        assertThat(delivered.path("messageId").asText()).isEqualTo(messageId);

        reply("""
                {"channel":"rcs","from":"+4915123456780","button":"option_1"}""").statusCode(200).body("webhook_status", equalTo(200));
        var answer = event(product.calls().getLast());
        assertThat(answer.path("senderPhoneNumber").asText()).isEqualTo(PHONE);
        assertThat(answer.path("suggestionResponse").path("postbackData").asText())
                .isEqualTo("option_1");
    }

    @Test
    void aCardShowsItsTitleFileAndLinks() {
        send(CARD).statusCode(200);
        inbox(PHONE)
                .body("items[0].kind", equalTo("rich_card"))
                .body("items[0].card_title", equalTo("Storm"))
                .body("items[0].text", equalTo("Storm\nStay inside"))
                .body("items[0].attachments[0].name", equalTo("https://a.example/s.jpg"))
                .body("items[0].buttons.id", equalTo(List.of("option_0")))
                .body("items[0].links.type", equalTo(List.of("url", "phone")))
                .body("items[0].links.target", equalTo(List.of("https://a.example/", "+4930110")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERTICAL | SIDEWAYS",
                "MEDIUM | HUGE",
                "https://a.example/s.jpg | s.jpg",
                "https://a.example/ | javascript:x",
                "+4930110 | 110",
                "Stay inside | ",
                "A map | A map of all shelters in town"
            })
    void aCardThatGoogleWouldNotTakeIsRefused(String part, String instead) {
        send(CARD.replace(part, instead == null ? "" : instead)).statusCode(400);
    }

    @Test
    void theSameMessageIdIsIgnored() {
        send(QUESTION).statusCode(200);
        send(QUESTION).statusCode(200);
        inbox(PHONE).body("items", hasSize(1)).body("items[0].message_ref", equalTo(messageId));
        given().get("/inbox/stats")
                .then()
                .body("channels.rcs.messages", equalTo(1))
                .body("channels.rcs.ignored", equalTo(1))
                .body("duplicates", equalTo(0));
    }

    @Test
    void onlyAnUndeliveredMessageCanBeRevoked() {
        faults("""
                {"rcs":{"receipts":{"delay_ms":600000}}}""");
        send(QUESTION).statusCode(200);
        revoke().statusCode(200);
        inbox(PHONE).body("items", hasSize(0));
        revoke().statusCode(400);
    }

    @Test
    void aDeliveredMessageStays() {
        send(QUESTION).statusCode(200);
        product.await(1);
        revoke().statusCode(400);
        inbox(PHONE).body("items", hasSize(1));
    }

    @Test
    void capabilitiesTellWhoCanBeReached() {
        faults("""
                {"rcs":{"unreachable":["+49 151 23456780"]}}""");
        capabilities("+4915123456780").statusCode(404).body("error.status", equalTo("NOT_FOUND"));
        capabilities("+4915123456781").statusCode(200).body("features", hasItem("ACTION_OPEN_URL"));
    }

    @Test
    void anExpiredMessageIsToldByTheServer() {
        faults("""
                {"rcs":{"receipts":{"enabled":false}}}""");
        send(QUESTION).statusCode(200);
        given().body("""
                        {"channel":"rcs","to":"+4915123456780","status":"ttl_expiration_revoked"}""").post("/receipts").then().statusCode(200);
        var event = event(product.calls().getFirst());
        assertThat(event.path("eventType").asText()).isEqualTo("TTL_EXPIRATION_REVOKED");
        assertThat(event.path("phoneNumber").asText()).isEqualTo(PHONE);
    }

    @Test
    void aMessageToAPhoneThatIsOffIsTakenBackWhenItsTimeIsOver() {
        faults("""
                {"rcs":{"offline":["+4915123456780"]}}""");
        send(shortLived()).statusCode(200);
        product.await(1);
        var event = event(product.calls().getFirst());
        assertThat(event.path("eventType").asText()).isEqualTo("TTL_EXPIRATION_REVOKED");
        assertThat(event.path("messageId").asText()).isEqualTo(messageId);
        inbox(PHONE).body("items", hasSize(0));
    }

    @Test
    void aMessageThatCannotBeTakenBackStays() {
        faults("""
                {"rcs":{"offline":["+4915123456780"],"revoke_fail_rate":1}}""");
        send(shortLived()).statusCode(200);
        product.await(1);
        assertThat(event(product.calls().getFirst()).path("eventType").asText())
                .isEqualTo("TTL_EXPIRATION_REVOKE_FAILED");
        revoke().statusCode(400);
        inbox(PHONE).body("items", hasSize(1));
    }

    private static String shortLived() {
        return QUESTION.substring(0, QUESTION.lastIndexOf('}')) + ",\"ttl\":\"0.3s\"}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | contentMessage is required.",
                "{'contentMessage':{}} | contentMessage must have exactly one content.",
                "{'contentMessage':{'text':'x','fileName':'y'}} | contentMessage must have exactly one content.",
                "{'contentMessage':{'text':'x','suggestions':[{'reply':{'text':'twenty-six characters long','postbackData':'a'}}]}}"
                        + " | text is longer than 25 characters.",
                "{'contentMessage':{'text':'x'},'ttl':'1 minute'} | ttl is seconds, such as 60s.",
            })
    void rbmRefuses(String body, String message) {
        send(body.replace('\'', '"'))
                .statusCode(400)
                .body("error.status", equalTo("INVALID_ARGUMENT"))
                .body("error.message", equalTo(message));
    }

    private ValidatableResponse send(String body) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer any")
                .contentType("application/json")
                .queryParam("messageId", messageId)
                .queryParam("agentId", sender)
                .body(body)
                .post(MESSAGES)
                .then();
    }

    private ValidatableResponse revoke() {
        return given().header("Authorization", "Bearer any")
                .queryParam("agentId", sender)
                .delete(MESSAGES + "/" + messageId)
                .then();
    }

    private ValidatableResponse capabilities(String phone) {
        return given().header("Authorization", "Bearer any")
                .queryParam("requestId", UUID.randomUUID().toString())
                .queryParam("agentId", sender)
                .get("/v1/phones/" + phone + "/capabilities")
                .then();
    }

    private static JsonNode event(WebhookReceiver.Call call) {
        var data = Base64.getDecoder()
                .decode(call.json().path("message").path("data").asText());
        assertThat(call.signature()).isEqualTo(Signatures.google("client-token", data));
        try {
            return Json.MAPPER.readTree(new String(data, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
