package dev.beckon.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.rcs.RcsSignature;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.ServiceSettings;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.delivery.twilio.FormFields;
import dev.beckon.delivery.twilio.TwilioSignature;
import dev.beckon.delivery.whatsapp.WhatsAppSignature;
import dev.beckon.localstack.testing.HostileCaller;
import dev.beckon.localstack.testing.HostileCaller.Answer;
import dev.beckon.support.web.InternalHeaders;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers that sign well and write badly: nothing of that is our fault, and what a person wrote is never lost. */
@WithServers
class HostileWebhooksTest {

    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final String META = """
            {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
              "messaging_product": "whatsapp", "metadata": {"display_phone_number": "1", "phone_number_id": "4711"},
              "contacts": [{"profile": {"name": "Ann"}, "wa_id": "49170"}],
              "statuses": [{"id": "wamid.h", "status": "failed", "timestamp": "1790000000", "recipient_id": "49170",
                "biz_opaque_callback_data": "0191d9a0-0000-7000-8000-000000000001",
                "errors": [{"code": 131026, "title": "Message undeliverable"}]}],
              "messages": [{"id": "wamid.t", "from": "49170", "timestamp": "1790000000", "type": "text", "text": {"body": "Hi"}},
               {"id": "wamid.b", "from": "49170", "timestamp": "1790000000", "type": "interactive", "context": {"id": "wamid.h"},
                "interactive": {"type": "button_reply", "button_reply": {"id": "option_1", "title": "No"}}},
               {"id": "wamid.i", "from": "49170", "timestamp": "1790000000", "type": "image", "image": {"caption": "See"}}]}}]}]}""";
    private static final String EVENT = """
            {"senderPhoneNumber": "+49170", "eventType": "READ", "eventId": "e1", "agentId": "agent",
             "messageId": "0191d9a0-0000-7000-8000-000000000001", "sendTime": "2026-01-10T08:00:00Z"}""";
    private static final String SUGGESTION = """
            {"senderPhoneNumber": "+49170", "messageId": "rcs-h", "agentId": "agent", "sendTime": "2026-01-10T08:00:00Z",
             "suggestionResponse": {"postbackData": "option_0", "text": "Yes"}}""";

    private final HostileCaller caller = new HostileCaller();

    private TopicReader<InboundMessage> inbound;

    @BeforeEach
    void open() {
        Gateway.createWhatsApp("wa-hostile", NOWHERE, "hold");
        Gateway.createRcs("rcs-hostile", NOWHERE);
        Gateway.createSms("sms-hostile", NOWHERE);
        inbound = new TopicReader<>(Topics.INBOUND);
    }

    @AfterEach
    void close() {
        inbound.close();
        List.of("wa-hostile", "rcs-hostile", "sms-hostile").forEach(Gateway::remove);
    }

    @Test
    void whatsApp() {
        caller.json(META, HostileWebhooksTest::meta);
        caller.text(META, HostileWebhooksTest::meta);
    }

    @Test
    void rcs() {
        caller.json(EVENT, HostileWebhooksTest::google);
        caller.json(SUGGESTION, HostileWebhooksTest::google);
        caller.text(EVENT, HostileWebhooksTest::google);
    }

    @Test
    void sms() {
        caller.text(
                "MessageSid=SM1&From=%2B49170&To=%2B1500&Body=Hi&ButtonText=Yes&ButtonPayload=option_0",
                form -> twilio("inbound", form));
        caller.text(
                "MessageSid=SM2&MessageStatus=failed&ErrorCode=30003&ErrorMessage=Unreachable",
                form -> twilio("status?message_id=0191d9a0-0000-7000-8000-000000000001", form));
    }

    @Test
    void whatAPersonWroteIsTakenInWhateverTheCharacters() {
        for (String text : List.of("a\\u0000b", "\\ud83d", "\\udc00 \\u202e")) {
            String id = "wamid." + UUID.randomUUID();
            assertThat(meta(META.replace("wamid.t", id).replace("Hi", text)).status())
                    .isEqualTo(200);
            isTakenIn(id);
        }
        String id = "rcs." + UUID.randomUUID();
        assertThat(google(SUGGESTION.replace("rcs-h", id).replace("Yes", "a\\u0000\\ud83d"))
                        .status())
                .isEqualTo(200);
        isTakenIn(id);
        String sid = "SM" + UUID.randomUUID();
        assertThat(twilio("inbound", "MessageSid=" + sid + "&From=%2B49170%00&Body=a%00b%ED%A0%BD")
                        .status())
                .isEqualTo(200);
        isTakenIn(sid);
    }

    @Test
    void anImpossibleTimeIsThatOfArrival() {
        for (String seconds : List.of("99999999999999", "9223372036854775807")) {
            String id = "wamid." + UUID.randomUUID();
            assertThat(meta(META.replace("wamid.t", id).replace("1790000000", seconds))
                            .status())
                    .isEqualTo(200);
            isTakenIn(id);
        }
        String id = "rcs." + UUID.randomUUID();
        assertThat(google(SUGGESTION.replace("rcs-h", id).replace("2026-01-10", "+999999999-12-31"))
                        .status())
                .isEqualTo(200);
        isTakenIn(id);
    }

    private void isTakenIn(String providerId) {
        assertThat(inbound.await(1, message -> message.providerId().equals(providerId)))
                .hasSize(1);
    }

    private static Answer meta(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return answer(Gateway.webhook()
                .header("X-Hub-Signature-256", WhatsAppSignature.of("as-s3cret", bytes))
                .contentType("application/json")
                .body(bytes)
                .post("/webhooks/whatsapp/wa-hostile"));
    }

    private static Answer google(String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return answer(Gateway.webhook()
                .header("X-Goog-Signature", RcsSignature.of("ct-s3cret", bytes))
                .contentType("application/json")
                .body("{\"message\":{\"data\":\"%s\"},\"subscription\":\"s\"}"
                        .formatted(Base64.getEncoder().encodeToString(bytes)))
                .post("/webhooks/rcs/rcs-hostile"));
    }

    /** What cannot be read as a form is signed as an empty one, so that it is refused for its signature. */
    private static Answer twilio(String path, String form) {
        String url = "/webhooks/sms/sms-hostile/" + path;
        return answer(Gateway.webhook()
                .header(
                        "X-Twilio-Signature",
                        TwilioSignature.of("12345", ServiceSettings.PUBLIC_URL + url, fields(form)))
                .header(InternalHeaders.ORIGINAL_URL, ServiceSettings.PUBLIC_URL + url)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(url));
    }

    private static FormFields fields(String form) {
        try {
            return FormFields.parse(form.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return FormFields.parse("");
        }
    }

    private static Answer answer(Response response) {
        return new Answer(response.statusCode(), response.asString());
    }
}
