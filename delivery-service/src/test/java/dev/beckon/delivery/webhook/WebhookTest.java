package dev.beckon.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.ledger.ClaimRequest;
import dev.beckon.delivery.ledger.Ledger;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.Webhooks;
import dev.beckon.delivery.testing.WithServers;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What providers report and people write, as the gateway forwards it: taken in once, whatever its order. */
@WithServers
class WebhookTest {

    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final String CHANNEL = "wa-hook";

    @Inject
    AgroalDataSource database;

    @Inject
    Ledger ledger;

    private TopicReader<MessageOutcome> outcomes;
    private TopicReader<InboundMessage> inbound;

    @BeforeEach
    void open() {
        Gateway.createWhatsApp("wa-hook", NOWHERE, "hold");
        Gateway.createWhatsApp("wa-other", NOWHERE, "hold");
        Gateway.createRcs("rcs-hook", NOWHERE);
        Gateway.createSms("sms-hook", NOWHERE);
        outcomes = new TopicReader<>(Topics.OUTCOMES);
        inbound = new TopicReader<>(Topics.INBOUND);
    }

    @AfterEach
    void close() {
        outcomes.close();
        inbound.close();
        List.of("wa-hook", "wa-other", "rcs-hook", "sms-hook").forEach(Gateway::remove);
    }

    @Test
    void eachRiseIsToldOnceHoweverOftenAndInWhateverOrderReportsCome() {
        MessageId id = accepted("wa-hook", "wamid.lattice");
        for (String word : List.of("delivered", "sent", "delivered", "read", "sent", "read", "failed")) {
            Webhooks.whatsApp(CHANNEL, Webhooks.status("wamid.lattice", word, ""))
                    .statusCode(200);
        }
        List<MessageOutcome> told = outcomes.await(2, is(id));
        assertThat(told)
                .extracting(MessageOutcome::status)
                .containsExactly(MessageStatus.DELIVERED, MessageStatus.READ);
        assertThat(status(id)).isEqualTo("read");
    }

    @Test
    void aReplayedWebhookHasOneEffect() {
        MessageId id = accepted("wa-hook", "wamid.replay");
        for (int i = 0; i < 50; i++) {
            Webhooks.whatsApp(CHANNEL, Webhooks.status("wamid.replay", "delivered", ""))
                    .statusCode(200);
            Webhooks.whatsApp(CHANNEL, Webhooks.text("in.replay", "4917011", "Hello"))
                    .statusCode(200);
        }
        assertThat(TestDatabase.count(
                        database,
                        "select count(*) from service_window where channel_id = 'wa-hook' and address = '+4917011'"))
                .isEqualTo(1);
        assertThat(inbound.await(1, message -> message.providerId().equals("in.replay")))
                .hasSize(1);
        assertThat(outcomes.await(1, is(id))).hasSize(1);
        assertThat(TestDatabase.count(database, "select count(*) from inbound where provider_id = 'in.replay'"))
                .isEqualTo(1);
    }

    @Test
    void aReportThatComesBeforeOurOwnRecordIsParkedAndMatched() {
        Webhooks.whatsApp(CHANNEL, Webhooks.status("wamid.early", "delivered", ""))
                .statusCode(200);
        assertThat(TestDatabase.count(
                        database, "select count(*) from receipt where provider_id = 'wamid.early' and not matched"))
                .isEqualTo(1);
        MessageId id = accepted("wa-hook", "wamid.early");
        assertThat(outcomes.await(1, is(id)).getFirst().status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void aHeldMessageIsSettledByALaterReportThatCarriesOurId() {
        MessageId id = Samples.randomId();
        claim(id, "wa-hook");
        ledger.record(id, 0, new Verdict.Hold(Duration.ofMinutes(5), "connection_cut"))
                .join();
        Webhooks.whatsApp(CHANNEL, Webhooks.status("wamid.held", "sent", id.toString()))
                .statusCode(200);
        MessageOutcome outcome = outcomes.await(1, is(id)).getFirst();
        assertThat(outcome.status()).isEqualTo(MessageStatus.SENT);
        assertThat(outcome.providerId()).isEqualTo("wamid.held");
        Webhooks.whatsApp(CHANNEL, Webhooks.status("wamid.held", "delivered", ""))
                .statusCode(200);
        assertThat(outcomes.await(2, is(id)).getLast().status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void aFailureTellsItsReason() {
        MessageId id = accepted("wa-hook", "wamid.failed");
        Webhooks.whatsApp(CHANNEL, """
                {"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{
                "metadata":{"phone_number_id":"4711"},"statuses":[{"id":"wamid.failed","status":"failed",
                "errors":[{"code":131026,"title":"Message undeliverable"}]}]}}]}]}""").statusCode(200);
        MessageOutcome outcome = outcomes.await(1, is(id)).getFirst();
        assertThat(outcome.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(outcome.reason()).isEqualTo("whatsapp_131026");
    }

    @Test
    void aReportCannotNameAnotherChannelsMessage() {
        MessageId id = accepted("wa-other", "wamid.foreign");
        Webhooks.whatsApp(CHANNEL, Webhooks.status("wamid.foreign", "read", id.toString()))
                .statusCode(200);
        assertThat(status(id)).isEqualTo("accepted");
    }

    @Test
    void aReplyByButtonNamesTheMessageItAnswers() {
        MessageId id = accepted("wa-hook", "wamid.question");
        Webhooks.whatsApp(CHANNEL, """
                {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"4711"},"messages":[
                {"id":"in.button","from":"491702","timestamp":"1790000000","type":"interactive","context":{"id":"wamid.question"},
                 "interactive":{"type":"button_reply","button_reply":{"id":"option_1","title":"No"}}}]}}]}]}""").statusCode(200);
        InboundMessage reply = inbound.await(1, message -> message.providerId().equals("in.button"))
                .getFirst();
        assertThat(reply.workspace()).isEqualTo(Samples.WORKSPACE);
        assertThat(reply.channel()).isEqualTo(Channel.WHATSAPP);
        assertThat(reply.channelId()).isEqualTo(new ChannelId("wa-hook"));
        assertThat(reply.address()).isEqualTo("+491702");
        assertThat(reply.text()).isEqualTo("No");
        assertThat(reply.optionId()).isEqualTo("option_1");
        assertThat(reply.inReplyTo()).isEqualTo(id);
    }

    @Test
    void anUnknownStatusIsRefusedLoudlyAndTheRestIsKept() {
        MessageId id = accepted("wa-hook", "wamid.loud");
        Webhooks.whatsApp(CHANNEL, """
                {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"4711"},"statuses":[
                {"id":"wamid.loud","status":"teleported"},{"id":"wamid.loud","status":"sent"}]}}]}]}""")
                .statusCode(400)
                .body("code", equalTo("unknown_provider_word"))
                .body("detail", startsWith("Not in our tables: status=teleported"));
        assertThat(outcomes.await(1, is(id)).getFirst().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void rcsEventsAndRepliesAreTakenIn() {
        MessageId id = Samples.randomId();
        claim(id, "rcs-hook");
        ledger.record(id, 0, new Verdict.Settle(MessageStatus.ACCEPTED, id.toString(), null, null))
                .join();
        Webhooks.rcs(
                        "rcs-hook",
                        "{\"senderPhoneNumber\":\"+491704\",\"eventType\":\"READ\",\"eventId\":\"e1\",\"messageId\":\"%s\",\"agentId\":\"agent\"}"
                                .formatted(id))
                .statusCode(200);
        Webhooks.rcs("rcs-hook", """
                {"senderPhoneNumber":"+491704","messageId":"rcs-in","agentId":"agent",
                 "suggestionResponse":{"postbackData":"option_0","text":"Yes"}}""").statusCode(200);
        assertThat(outcomes.await(1, is(id)).getFirst().status()).isEqualTo(MessageStatus.READ);
        assertThat(inbound.await(1, message -> message.providerId().equals("rcs-in"))
                        .getFirst()
                        .optionId())
                .isEqualTo("option_0");
    }

    @Test
    void smsCallbacksAreVerifiedOverThePublicAddress() {
        MessageId id = Samples.randomId();
        claim(id, "sms-hook");
        ledger.record(id, 0, new Verdict.Hold(Duration.ofMinutes(5), "answer_timeout"))
                .join();
        String path = "/webhooks/sms/sms-hook/status?message_id=" + id;
        String form = "MessageSid=SM77&MessageStatus=delivered&BrandNewField=1";
        Webhooks.sms(path, form, "https://beckon.example" + path).statusCode(204);
        MessageOutcome outcome = outcomes.await(1, is(id)).getFirst();
        assertThat(outcome.status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(outcome.providerId()).isEqualTo("SM77");
        Webhooks.sms(path, form, "http://beckon.example" + path).statusCode(401);
    }

    @Test
    void anSmsIsTakenInAndAnsweredWithEmptyTwiml() {
        String path = "/webhooks/sms/sms-hook/inbound";
        Webhooks.sms(path, "MessageSid=SM78&From=%2B491705&To=%2B1500&Body=1", "https://beckon.example" + path)
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body(containsString("<Response></Response>"));
        assertThat(inbound.await(1, message -> message.providerId().equals("SM78"))
                        .getFirst()
                        .text())
                .isEqualTo("1");
    }

    private MessageId accepted(String channel, String providerId) {
        MessageId id = Samples.randomId();
        claim(id, channel);
        ledger.record(id, 0, new Verdict.Settle(MessageStatus.ACCEPTED, providerId, null, null))
                .join();
        return id;
    }

    private void claim(MessageId id, String channel) {
        OutboundMessage message = Samples.outbound(id, 7, Channel.WHATSAPP, "+491");
        ledger.claim(ClaimRequest.toSend(message, Channel.WHATSAPP, new ChannelId(channel), "+491", 0))
                .join();
    }

    private String status(MessageId id) {
        return ledger.claim(ClaimRequest.toClose(
                        Samples.outbound(id, 7, Channel.SMS, "+491"), MessageStatus.SUPPRESSED, "probe"))
                .join()
                .entry()
                .status()
                .wireName();
    }

    private static Predicate<MessageOutcome> is(MessageId id) {
        return outcome -> outcome.messageId().equals(id);
    }
}
