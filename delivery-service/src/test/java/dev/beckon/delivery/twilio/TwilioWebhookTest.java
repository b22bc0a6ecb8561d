package dev.beckon.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.feedback.Feedback;
import dev.beckon.delivery.feedback.Feedback.StatusReport;
import dev.beckon.delivery.testing.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "queued, -, ACCEPTED, -, false",
                "sending, -, ACCEPTED, -, false",
                "sent, -, SENT, -, false",
                "delivered, -, DELIVERED, -, false",
                "read, -, READ, -, false",
                "undelivered, 30003, FAILED, sms_30003, true",
                "failed, -, FAILED, sms_failed, true",
                "failed, 30002, FAILED, sms_30002, false",
                "failed, 21610, FAILED, unsubscribed, false",
                "canceled, -, FAILED, sms_canceled, false"
            })
    void readsStatuses(String word, String code, MessageStatus status, String reason, boolean givesWay) {
        String form = "MessageSid=SM1&NewField=x&MessageStatus=" + word + (code == null ? "" : "&ErrorCode=" + code);
        assertThat(TwilioWebhook.status(FormFields.parse(form), Samples.MESSAGE, NOW)
                        .feedback())
                .containsExactly(
                        new StatusReport("SM1:" + word, "SM1", Samples.MESSAGE, status, reason, null, givesWay, NOW));
    }

    @Test
    void anUnknownStatusIsNamed() {
        FormFields form = FormFields.parse("MessageSid=SM1&MessageStatus=teleported");
        assertThat(TwilioWebhook.status(form, null, NOW).unknownWords()).containsExactly("MessageStatus=teleported");
    }

    @Test
    void readsInboundMessages() {
        FormFields form = FormFields.parse("MessageSid=SM2&From=%2B491701&To=%2B1500&Body=1+bitte&NumMedia=0");
        assertThat(TwilioWebhook.inbound(form, NOW).feedback())
                .containsExactly(new Feedback.Reply("SM2", "+491701", "1 bitte", null, null, NOW));
    }
}
