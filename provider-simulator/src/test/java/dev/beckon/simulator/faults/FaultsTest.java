package dev.beckon.simulator.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import dev.beckon.simulator.CleanSimulator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FaultsTest extends CleanSimulator {

    private static final String PHONE = "+4915123456783";

    @Test
    void anErrorIsAnsweredWithTheCodeAskedFor() {
        faults("""
                {"whatsapp":{"error":{"rate":1,"code":131056}}}""");
        send(1).then().statusCode(400).body("error.code", equalTo(131056));
        inbox(PHONE).body("items", hasSize(0));
    }

    @Test
    void aShareOfErrorsRepeatsWithItsSeed() {
        var faults = """
                {"seed":11,"whatsapp":{"error":{"rate":0.5,"code":131000,"http_status":503}}}""";
        faults(faults);
        var first = statuses();
        faults(faults);
        assertThat(statuses()).isEqualTo(first).contains(200, 503);
    }

    @Test
    void aConnectionCutAfterAcceptingLeavesTheMessage() {
        faults("""
                {"whatsapp":{"cut_after_accept":1}}""");
        assertThatThrownBy(() -> send(1)).isInstanceOf(IOException.class);
        inbox(PHONE).body("items.size()", greaterThanOrEqualTo(1));
    }

    @Test
    void aConnectionCutBeforeAcceptingLosesIt() {
        faults("""
                {"whatsapp":{"cut_before_accept":1}}""");
        assertThatThrownBy(() -> send(1)).isInstanceOf(IOException.class);
        inbox(PHONE).body("items", hasSize(0));
    }

    @Test
    void anAnswerIsHeldBackForTheDelay() {
        faults("""
                {"whatsapp":{"delay_ms":{"min":200,"max":300}}}""");
        assertThat(send(1).time()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void aSenderAboveItsRateIsThrottled() {
        faults("""
                {"whatsapp":{"enforce":{"rate_per_second":1}}}""");
        assertThat(statuses()).contains(429);
    }

    @Test
    void faultsAreShownAndTakenBack() {
        faults("""
                {"seed":3,"sms":{"delay_ms":40,"receipts":{"duplicate":2,"shuffle":true}}}""");
        given().get("/faults")
                .then()
                .body("seed", equalTo(3))
                .body("sms.delay_ms.max", equalTo(40))
                .body("sms.receipts.duplicate", equalTo(2));
        given().delete("/faults");
        given().get("/faults").then().body("sms.receipts.duplicate", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"whatsapp\":{\"delay\":5}}",
                "{\"whatsapp\":{\"cut_after_accept\":2}}",
                "{\"whatsapp\":{\"delay_ms\":\"long\"}}",
                "{\"fax\":{}}",
                "[]",
                "{",
                ""
            })
    void aMistakeIsACodedProblem(String body) {
        given().body(body)
                .put("/faults")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", oneOf("invalid_body", "malformed_json"));
    }

    private static List<Integer> statuses() {
        return IntStream.range(0, 30).mapToObj(i -> send(i).statusCode()).toList();
    }

    private static Response send(int number) {
        return given().header("Authorization", "Bearer any")
                .contentType("application/json")
                .body("""
                        {"messaging_product":"whatsapp","to":"4915123456783","type":"text","text":{"body":"hello"},
                         "biz_opaque_callback_data":"message-%d"}""".formatted(number))
                .post("/v23.0/3003/messages");
    }
}
