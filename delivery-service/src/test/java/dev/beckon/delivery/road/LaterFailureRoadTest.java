package dev.beckon.delivery.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.ledger.SendId;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Call;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.Webhooks;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.support.kafka.RecordPublisher;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages whose provider took a variant and says later that it has failed. */
@WithServers
class LaterFailureRoadTest {

    private static final ProviderStub PROVIDER = new ProviderStub();
    private static final String NUMBER = "+4917999002";
    private static final MessageVariant FOR_WHATSAPP =
            new MessageVariant(Channel.WHATSAPP, Samples.text("For WhatsApp"));
    private static final MessageVariant FOR_RCS = new MessageVariant(Channel.RCS, Samples.text("For RCS"));
    private static final MessageVariant FOR_SMS = new MessageVariant(Channel.SMS, Samples.text("For SMS"));

    @Inject
    RecordPublisher publisher;

    @Inject
    AgroalDataSource database;

    private TopicReader<MessageOutcome> outcomes;

    @BeforeEach
    void open() {
        Gateway.createWhatsApp("wa-later", PROVIDER.url().toString(), "hold");
        Gateway.createRcs("rcs-later", PROVIDER.url().toString());
        Gateway.createSms("sms-later", PROVIDER.url().toString());
        outcomes = new TopicReader<>(Topics.OUTCOMES);
        PROVIDER.forget();
    }

    @AfterEach
    void close() {
        outcomes.close();
        List.of("wa-later", "rcs-later", "sms-later").forEach(Gateway::remove);
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @Test
    void theNextVariantIsSentAndOnlyTheLastOutcomeIsTheEnd() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        providerTakes(message);
        assertThat(send(message).channel()).isEqualTo(Channel.WHATSAPP);

        Webhooks.whatsApp("wa-later", Webhooks.failure("wamid." + message.messageId(), 131026))
                .statusCode(200);
        outcomes.await(2, is(message));
        Call second = PROVIDER.calls().getLast();
        assertThat(second.body())
                .contains("Body=For+SMS")
                .contains(SendId.of(message.messageId(), 1).toString());
        smsSays(message, "delivered");

        assertThat(outcomes.await(3, is(message)))
                .extracting(MessageOutcome::status, MessageOutcome::channel, MessageOutcome::variant)
                .containsExactly(
                        tuple(MessageStatus.ACCEPTED, Channel.WHATSAPP, 0),
                        tuple(MessageStatus.ACCEPTED, Channel.SMS, 1),
                        tuple(MessageStatus.DELIVERED, Channel.SMS, 1));
        assertThat(outcomes.all(is(message)).getLast().detail())
                .isEqualTo("Refused variants before: 0 whatsapp_131026");
        assertThat(PROVIDER.calls()).hasSize(2);
        assertThat(TestDatabase.count(
                        database,
                        "select count(*) from open_plan where message_id = '%s'".formatted(message.messageId())))
                .isZero();
        assertThat(TestDatabase.count(
                        database,
                        "select count(*) from passed_variant where reason = 'whatsapp_131026' and message_id = '%s'"
                                .formatted(message.messageId())))
                .isEqualTo(1);
    }

    @Test
    void whenTheLastOneFailsTooItsFailureIsTold() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        providerTakes(message);
        send(message);
        Webhooks.whatsApp("wa-later", Webhooks.failure("wamid." + message.messageId(), 131047))
                .statusCode(200);
        outcomes.await(2, is(message));
        smsSays(message, "undelivered&ErrorCode=30003");
        MessageOutcome end = outcomes.await(3, is(message)).getLast();
        assertThat(end.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(end.reason()).isEqualTo("sms_30003");
        assertThat(end.detail()).contains("0 whatsapp_131047");
        assertThat(outcomes.all(is(message)))
                .filteredOn(outcome -> outcome.status() == MessageStatus.FAILED)
                .hasSize(1);
    }

    @Test
    void aLostSenderIsNotHidden() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        providerTakes(message);
        send(message);
        Webhooks.whatsApp("wa-later", Webhooks.failure("wamid." + message.messageId(), 131031))
                .statusCode(200);
        assertThat(outcomes.await(2, is(message)).getLast().reason()).isEqualTo("whatsapp_131031");
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void theMessageComesAgainOnItsOwnLaneAndASecondTimeItTellsWhatIsKnown() {
        try (TopicReader<OutboundMessage> bulk = new TopicReader<>(Topics.OUTBOUND_BULK)) {
            OutboundMessage message = Samples.inLane(Lane.BULK, message(FOR_WHATSAPP, FOR_SMS));
            providerTakes(message);
            publish(message);
            outcomes.await(1, is(message));
            for (int i = 0; i < 3; i++) {
                Webhooks.whatsApp("wa-later", Webhooks.failure("wamid." + message.messageId(), 131026))
                        .statusCode(200);
            }
            outcomes.await(2, is(message));
            assertThat(bulk.await(2, each -> each.messageId().equals(message.messageId())))
                    .containsOnly(message);
            // As a crash of the relay between publishing and forgetting would.
            publish(message);
            assertThat(outcomes.await(3, is(message)).getLast())
                    .isEqualTo(outcomes.all(is(message)).get(1));
            assertThat(PROVIDER.calls()).hasSize(2);
        }
    }

    @Test
    void nothingIsSentAfterItsTime() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        providerTakes(message);
        send(message);
        // The time passes while the message waits for its turn.
        TestDatabase.execute(
                database,
                "update open_plan set message = jsonb_set(message::jsonb, '{not_after}', '\"1970-01-01T00:00:00Z\"')"
                        + " where message_id = '%s'".formatted(message.messageId()));
        Webhooks.whatsApp("wa-later", Webhooks.failure("wamid." + message.messageId(), 131026))
                .statusCode(200);
        MessageOutcome end = outcomes.await(2, is(message)).getLast();
        assertThat(end.status()).isEqualTo(MessageStatus.EXPIRED);
        assertThat(end.detail()).contains("0 whatsapp_131026");
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void withoutAnotherAddressTheFailureIsTheEnd() {
        OutboundMessage message = Samples.withVariants(
                Samples.outbound(Samples.randomId(), 999_002, Channel.WHATSAPP, NUMBER), FOR_WHATSAPP, FOR_SMS);
        providerTakes(message);
        send(message);
        Webhooks.whatsApp("wa-later", Webhooks.failure("wamid." + message.messageId(), 131026))
                .statusCode(200);
        MessageOutcome end = outcomes.await(2, is(message)).getLast();
        assertThat(end.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(end.reason()).isEqualTo("whatsapp_131026");
        assertThat(end.detail()).isEqualTo("Failed");
    }

    @Test
    void rcsIsGivenATimeToLiveAndFallsBackOnlyWhenItWasTakenBack() {
        OutboundMessage message = message(FOR_RCS, FOR_SMS);
        providerTakes(message);
        assertThat(send(message).channel()).isEqualTo(Channel.RCS);
        assertThat(PROVIDER.calls().getFirst().body()).contains("\"ttl\":\"300s\"");

        rcsSays(message, "TTL_EXPIRATION_REVOKE_FAILED");
        rcsSays(message, "TTL_EXPIRATION_REVOKED");
        assertThat(outcomes.await(2, is(message)).getLast().channel()).isEqualTo(Channel.SMS);
        assertThat(PROVIDER.calls()).hasSize(2);
    }

    @Test
    void whatRcsCouldNotTakeBackIsNotSentElsewhere() {
        OutboundMessage message = message(FOR_RCS, FOR_SMS);
        providerTakes(message);
        send(message);
        rcsSays(message, "TTL_EXPIRATION_REVOKE_FAILED");
        rcsSays(message, "DELIVERED");
        rcsSays(message, "TTL_EXPIRATION_REVOKED");
        assertThat(outcomes.await(2, is(message)))
                .extracting(MessageOutcome::status)
                .containsExactly(MessageStatus.ACCEPTED, MessageStatus.DELIVERED);
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void rcsAloneIsGivenAllItsTime() {
        OutboundMessage message = message(FOR_RCS);
        providerTakes(message);
        send(message);
        assertThat(PROVIDER.calls().getFirst().body()).doesNotContain("ttl");
    }

    private MessageOutcome send(OutboundMessage message) {
        publish(message);
        return outcomes.await(1, is(message)).getFirst();
    }

    private void publish(OutboundMessage message) {
        publisher
                .publish(Topics.outbound(message.lane()), message.key(), message)
                .join();
    }

    private static Predicate<MessageOutcome> is(OutboundMessage message) {
        return outcome -> outcome.messageId().equals(message.messageId());
    }

    private static OutboundMessage message(MessageVariant... variants) {
        OutboundMessage plain = Samples.outbound(
                Samples.randomId(),
                999_002,
                List.of(),
                List.of(
                        new ContactAddress(Channel.WHATSAPP, NUMBER, Consent.GRANTED),
                        new ContactAddress(Channel.RCS, NUMBER, Consent.GRANTED),
                        new ContactAddress(Channel.SMS, NUMBER, Consent.GRANTED)),
                null);
        return Samples.withVariants(plain, variants);
    }

    private static void providerTakes(OutboundMessage message) {
        Map<String, Reply> answers = Map.of(
                "/v23.0/", new Reply(200, "{\"messages\":[{\"id\":\"wamid.%s\"}]}".formatted(message.messageId())),
                "/v1/phones/", new Reply(200, "{}"),
                "/2010-04-01/",
                        new Reply(201, "{\"sid\":\"SM%s\",\"status\":\"queued\"}".formatted(message.messageId())));
        PROVIDER.answer(call -> answers.entrySet().stream()
                .filter(entry -> call.path().startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue());
    }

    private static void smsSays(OutboundMessage message, String status) {
        String path = "/webhooks/sms/sms-later/status?message_id=" + SendId.of(message.messageId(), 1);
        Webhooks.sms(
                        path,
                        "MessageSid=SM%s&MessageStatus=%s".formatted(message.messageId(), status),
                        "https://beckon.example" + path)
                .statusCode(204);
    }

    private static void rcsSays(OutboundMessage message, String event) {
        Webhooks.rcs(
                        "rcs-later",
                        "{\"phoneNumber\":\"%s\",\"eventType\":\"%s\",\"eventId\":\"%s\",\"messageId\":\"%s\",\"agentId\":\"agent\"}"
                                .formatted(NUMBER, event, event + message.messageId(), message.messageId()))
                .statusCode(200);
    }
}
