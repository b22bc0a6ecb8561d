package dev.beckon.simulator.whatsapp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.simulator.CleanSimulator;
import dev.beckon.simulator.WebhookReceiver;
import dev.beckon.simulator.webhook.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatsappTest extends CleanSimulator {

    private static final String PHONE = "+4915123456789";
    private static final String REF = "0198c0de-0000-7000-8000-000000000001";
    private static final String QUESTION = """
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"4915123456789","type":"interactive",
             "interactive":{"type":"button","body":{"text":"Do you want a call back?"},"action":{"buttons":[
               {"type":"reply","reply":{"id":"option_0","title":"Yes"}},
               {"type":"reply","reply":{"id":"option_1","title":"No"}}]}},
             "biz_opaque_callback_data":"%s"}""".formatted(REF);

    private WebhookReceiver product;

    @BeforeEach
    void register() throws IOException {
        product = new WebhookReceiver("X-Hub-Signature-256");
        given().body("""
                        {"sender_id":"%d","webhook_url":"%s","secret":"app-secret","token":"t0ken","verify_token":"v"}""".formatted(sender, product.url("/webhooks/whatsapp/7")))
                .put("/providers/whatsapp")
                .then()
                .statusCode(200)
                .body("secret", nullValue());
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void aQuestionReachesThePhoneAndItsReceiptsComeSigned() {
        send(QUESTION)
                .statusCode(200)
                .body("messaging_product", equalTo("whatsapp"))
                .body("contacts[0].wa_id", equalTo("4915123456789"))
                .body("messages[0].id", startsWith("wamid."));

        inbox(PHONE)
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("whatsapp"))
                .body("items[0].to", equalTo(PHONE))
                .body("items[0].text", equalTo("Do you want a call back?"))
                .body("items[0].buttons.title", equalTo(List.of("Yes", "No")))
                .body("items[0].message_ref", equalTo(REF))
                .body("items[0].origin", nullValue());

        product.await(2);
        assertThat(product.calls())
                .allSatisfy(call -> {
                    assertThat(call.path()).isEqualTo("/webhooks/whatsapp/7");
                    assertThat(call.signature())
                            .isEqualTo(Signatures.meta("app-secret", call.body().getBytes(StandardCharsets.UTF_8)));
                    assertThat(status(call).path("biz_opaque_callback_data").asText())
                            .isEqualTo(REF);
                    assertThat(status(call).path("recipient_id").asText()).isEqualTo("4915123456789");
                })
                .extracting(call -> status(call).path("status").asText())
                .containsExactly("sent", "delivered");
    }

    @Test
    void aTappedButtonComesBackWithTheMessageItAnswers() {
        faults("""
                {"whatsapp":{"receipts":{"enabled":false}}}""");
        var wamid = send(QUESTION).extract().<String>path("messages[0].id");

        reply("""
                {"channel":"whatsapp","from":"+4915123456789","button":"Yes"}""").statusCode(200).body("webhook_status", equalTo(200));

        var message = inbound(0);
        assertThat(message.path("from").asText()).isEqualTo("4915123456789");
        assertThat(message.path("context").path("id").asText()).isEqualTo(wamid);
        assertThat(message.path("interactive").path("type").asText()).isEqualTo("button_reply");
        assertThat(message.path("interactive").path("button_reply").path("id").asText())
                .isEqualTo("option_0");
    }

    @Test
    void aPhoneShowsListsLinksFilesAndTemplates() {
        send(rich("""
                "type":"interactive","interactive":{"type":"list","header":{"type":"text","text":"Storm"},
                 "body":{"text":"Safe?"},"action":{"button":"Choose","sections":[{"rows":[
                  {"id":"option_0","title":"Yes","description":"All is well"}]}]}}""")).statusCode(200);
        send(rich("""
                "type":"interactive","interactive":{"type":"cta_url","body":{"text":"Read"},
                 "action":{"name":"cta_url","parameters":{"display_text":"Go","url":"https://a.example/"}}}""")).statusCode(200);
        send(rich("""
                "type":"document","document":{"link":"https://a.example/1","filename":"plan.pdf","caption":"See"}""")).statusCode(200);
        send(rich("""
                "type":"template","template":{"name":"hail","language":{"code":"de"},"components":[
                 {"type":"body","parameters":[{"type":"text","text":"Anna"},{"type":"text","text":"Bonn"}]},
                 {"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"x1"}]}]}""")).statusCode(200);
        inbox(PHONE)
                .body("items.kind", equalTo(List.of("list", "buttons", "media", "template")))
                .body("items[0].card_title", equalTo("Storm"))
                .body("items[0].list_title", equalTo("Choose"))
                .body("items[0].buttons[0].description", equalTo("All is well"))
                .body("items[1].links[0].title", equalTo("Go"))
                .body("items[1].links[0].target", equalTo("https://a.example/"))
                .body("items[1].list_title", nullValue())
                .body("items[2].attachments[0].name", equalTo("https://a.example/1"))
                .body("items[2].attachments[0].filename", equalTo("plan.pdf"))
                .body("items[2].text", equalTo("See"))
                .body("items[3].template.name", equalTo("hail"))
                .body("items[3].template.language", equalTo("de"))
                .body("items[3].template.body", equalTo(List.of("Anna", "Bonn")))
                .body("items[3].template.buttons", equalTo(List.of("x1")));
    }

    private static String rich(String content) {
        return "{\"messaging_product\":\"whatsapp\",\"to\":\"4915123456789\"," + content + "}";
    }

    @Test
    void freeWordsAreATextMessage() {
        faults("""
                {"whatsapp":{"receipts":{"enabled":false}}}""");
        send(QUESTION);
        product.answering(_ -> 401);
        reply("""
                {"channel":"whatsapp","from":"+49 151 23456789","text":"call me"}""").statusCode(200).body("webhook_status", equalTo(401));
        assertThat(inbound(0).path("text").path("body").asText()).isEqualTo("call me");
    }

    @Test
    void aButtonNobodyOfferedIsRefused() {
        send(QUESTION);
        reply("""
                {"channel":"whatsapp","from":"+4915123456789","button":"Perhaps"}""").statusCode(422).body("code", equalTo("unknown_button"));
        reply("""
                {"channel":"whatsapp","from":"+4915100000000","text":"who are you"}""").statusCode(404).body("code", equalTo("no_message"));
    }

    @Test
    void aReadReceiptIsSentWhenAsked() {
        faults("""
                {"whatsapp":{"receipts":{"enabled":false}}}""");
        send(QUESTION);
        given().body("""
                        {"channel":"whatsapp","to":"+4915123456789","status":"read"}""").post("/receipts").then().statusCode(200).body("webhook_status", equalTo(200));
        assertThat(status(product.calls().getFirst()).path("status").asText()).isEqualTo("read");
    }

    @Test
    void errorsHaveMetasShape() {
        given().header("Authorization", "Bearer wrong")
                .body(QUESTION)
                .post("/v23.0/" + sender + "/messages")
                .then()
                .statusCode(401)
                .body("error.code", equalTo(190))
                .body("error.type", equalTo("OAuthException"));
        send("{\"messaging_product\":\"whatsapp\",\"to\":\"4915123456789\"}")
                .statusCode(400)
                .body("error.code", equalTo(131008))
                .body("error.error_data.messaging_product", equalTo("whatsapp"))
                .body("error.fbtrace_id", startsWith("A"));
        send("{").statusCode(400).body("error.code", equalTo(100));
    }

    @Test
    void theServiceWindowOpensWithAReply() {
        send(QUESTION);
        faults("""
                {"whatsapp":{"enforce":{"whatsapp_window":true}}}""");
        given().header("Authorization", "Bearer any")
                .body(QUESTION)
                .post("/v23.0/2002/messages")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(131047));

        reply("""
                {"channel":"whatsapp","from":"+4915123456789","text":"hello"}""").statusCode(200);
        send(QUESTION).statusCode(200);
    }

    @Test
    void aWebhookThatIsNotTakenIsTriedAgain() {
        product.answering(call -> call < 3 ? 503 : 200);
        faults("""
                {"whatsapp":{"receipts":{"fail_rate":1,"fail_code":131049}}}""");
        send(QUESTION).statusCode(200);
        product.await(3);
        assertThat(product.calls())
                .extracting(WebhookReceiver.Call::body)
                .containsOnly(product.calls().getFirst().body());
        assertThat(status(product.calls().getFirst())
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asInt())
                .isEqualTo(131049);
    }

    private ValidatableResponse send(String body) {
        return given().header("Authorization", "Bearer t0ken")
                .contentType("application/json")
                .body(body)
                .post("/v23.0/" + sender + "/messages")
                .then();
    }

    private JsonNode inbound(int call) {
        return value(product.calls().get(call)).path("messages").path(0);
    }

    private static JsonNode status(WebhookReceiver.Call call) {
        return value(call).path("statuses").path(0);
    }

    private static JsonNode value(WebhookReceiver.Call call) {
        return call.json().at("/entry/0/changes/0/value");
    }
}
