package dev.beckon.simulator.twilio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.beckon.simulator.CleanSimulator;
import dev.beckon.simulator.WebhookReceiver;
import dev.beckon.simulator.webhook.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TwilioTest extends CleanSimulator {

    private static final String PHONE = "+4915123456782";
    private static final String REF = "0198c0de-0000-7000-8000-000000000002";

    private final String account = "AC%032x".formatted(sender);
    private WebhookReceiver product;

    @BeforeEach
    void register() throws IOException {
        product = new WebhookReceiver("X-Twilio-Signature");
        given().body("""
                        {"sender_id":"%s","webhook_url":"%s","secret":"auth-token"}""".formatted(account, product.url("/sms?x=1")))
                .put("/providers/sms")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void aTextIsQueuedAndItsStatusCallbacksAreSigned() {
        var callback = product.url("/sms/status?message_id=" + REF);
        send("auth-token", form("Body", "Grüße", "StatusCallback", callback))
                .statusCode(201)
                .body("sid", startsWith("SM"))
                .body("status", equalTo("queued"))
                .body("num_segments", equalTo("1"));
        inbox(PHONE).body("items[0].text", equalTo("Grüße")).body("items[0].message_ref", equalTo(REF));

        product.await(2);
        assertThat(product.calls())
                .allSatisfy(call ->
                        assertThat(call.signature()).isEqualTo(Signatures.twilio("auth-token", callback, fields(call))))
                .extracting(call -> fields(call).get("MessageStatus"))
                .containsExactly("sent", "delivered");
    }

    @Test
    void anUnreachableNumberIsUndelivered() {
        faults("""
                {"sms":{"unreachable":["+4915123456782"]}}""");
        send("auth-token", form("Body", "x", "StatusCallback", product.url("/s")))
                .statusCode(201);
        product.await(2);
        assertThat(fields(product.calls().getLast()))
                .containsEntry("MessageStatus", "undelivered")
                .containsEntry("ErrorCode", "30003");
    }

    @Test
    void anAnswerIsPostedToTheNumbersWebhook() {
        send("auth-token", form("Body", "1. Yes")).statusCode(201);
        reply("""
                {"channel":"sms","from":"+4915123456782","button":"Yes"}""").statusCode(200).body("webhook_status", equalTo(200));
        var call = product.calls().getFirst();
        assertThat(fields(call))
                .containsEntry("Body", "Yes")
                .containsEntry("From", PHONE)
                .containsEntry("To", "+15005550006")
                .containsEntry("AccountSid", account);
        assertThat(call.signature()).isEqualTo(Signatures.twilio("auth-token", product.url("/sms?x=1"), fields(call)));
    }

    @Test
    void aWrongTokenIsNotAuthenticated() {
        send("wrong", form("Body", "x")).statusCode(401).body("code", equalTo(20003));
    }

    @ParameterizedTest
    @CsvSource({
        "Body,,21602",
        "To,nonsense,21211",
        "To,,21604",
        "From,,21603",
        "ValidityPeriod,0,21621",
        "StatusCallback,ftp://x,21609"
    })
    void twilioRefuses(String field, String value, int code) {
        var form = form("Body", "x");
        if (value == null) {
            form.remove(field);
        } else {
            form.put(field, value);
        }
        send("auth-token", form).statusCode(400).body("code", equalTo(code)).body("status", equalTo(400));
    }

    private static Map<String, String> form(String... more) {
        var form = new HashMap<>(Map.of("To", PHONE, "From", "+15005550006"));
        for (var i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private ValidatableResponse send(String token, Map<String, String> form) {
        return given().auth()
                .preemptive()
                .basic(account, token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/2010-04-01/Accounts/" + account + "/Messages.json")
                .then();
    }

    private static SortedMap<String, String> fields(WebhookReceiver.Call call) {
        var fields = new TreeMap<String, String>();
        Arrays.stream(call.body().split("&"))
                .map(field -> field.split("=", 2))
                .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return fields;
    }
}
