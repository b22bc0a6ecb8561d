package dev.beckon.delivery.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.ledger.Claim;
import dev.beckon.delivery.ledger.ClaimRequest;
import dev.beckon.delivery.ledger.Ledger;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Answer;
import dev.beckon.delivery.testing.ProviderStub.Call;
import dev.beckon.delivery.testing.ProviderStub.Cut;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.support.kafka.RecordPublisher;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages with a plan: the next variant's turn comes only where nothing can have arrived. */
@WithServers
class SendPlanRoadTest {

    private static final ProviderStub PROVIDER = new ProviderStub();
    private static final Reply OUTSIDE_WINDOW =
            new Reply(400, "{\"error\":{\"code\":131047,\"message\":\"Re-engagement message\"}}");
    private static final String NUMBER = "+4917999001";

    @Inject
    RecordPublisher publisher;

    @Inject
    Ledger ledger;

    @Inject
    AgroalDataSource database;

    private TopicReader<MessageOutcome> outcomes;

    @BeforeEach
    void open() {
        Gateway.createWhatsApp("wa-plan", PROVIDER.url().toString(), "hold");
        Gateway.createSms("sms-plan", PROVIDER.url().toString());
        outcomes = new TopicReader<>(Topics.OUTCOMES);
        PROVIDER.forget();
        whatsAppAnswers(new Reply(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}"));
    }

    @AfterEach
    void close() {
        outcomes.close();
        Gateway.remove("wa-plan");
        Gateway.remove("sms-plan");
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @Test
    void theFirstVariantIsSentAndNoOther() {
        MessageOutcome outcome = send(message());
        assertThat(outcome.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(outcome.channel()).isEqualTo(Channel.WHATSAPP);
        assertThat(outcome.detail()).isNull();
        assertThat(PROVIDER.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("For WhatsApp"));
    }

    @Test
    void aRefusedVariantGivesWayToTheNextAndTheStreamOfOutcomesIsOne() {
        whatsAppAnswers(OUTSIDE_WINDOW);
        OutboundMessage message = message();
        MessageOutcome outcome = send(message);
        assertThat(outcome.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(outcome.channel()).isEqualTo(Channel.SMS);
        assertThat(outcome.attempts()).isEqualTo(2);
        assertThat(outcome.possibleDuplicates()).isZero();
        assertThat(outcome.detail()).isEqualTo("Refused variants before: 0 whatsapp_131047");
        assertThat(PROVIDER.calls())
                .hasSize(2)
                .last()
                .satisfies(call -> assertThat(call.body()).contains("Body=For+SMS"));

        publish(message);
        assertThat(outcomes.await(2, is(message))).containsOnly(outcome);
        assertThat(PROVIDER.calls()).hasSize(2);
    }

    @Test
    void whenAllAreRefusedTheLastRefusalIsTold() {
        PROVIDER.answer(
                call -> isWhatsApp(call) ? OUTSIDE_WINDOW : new Reply(400, "{\"code\":21211,\"message\":\"bad To\"}"));
        MessageOutcome outcome = send(message());
        assertThat(outcome.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(outcome.reason()).isEqualTo("sms_21211");
        assertThat(outcome.detail()).contains("0 whatsapp_131047");
    }

    @Test
    void aVariantWithoutAnAnswerNeverGivesWay() {
        whatsAppAnswers(new Cut());
        MessageOutcome outcome = send(message());
        assertThat(outcome.status()).isEqualTo(MessageStatus.UNKNOWN);
        assertThat(outcome.channel()).isEqualTo(Channel.WHATSAPP);
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void aVariantThatMayHaveArrivedBeforeItWasRefusedNeverGivesWay() {
        OutboundMessage message = message();
        claimed(message, 0);
        ledger.record(message.messageId(), 0, new Verdict.Again(Duration.ZERO, true, true, "cut"))
                .join();
        whatsAppAnswers(OUTSIDE_WINDOW);
        MessageOutcome outcome = send(message);
        assertThat(outcome.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(outcome.reason()).isEqualTo("whatsapp_131047");
        assertThat(outcome.possibleDuplicates()).isEqualTo(1);
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void aCrashAfterARefusalGoesOnWithTheNextVariant() {
        OutboundMessage message = message();
        claimed(message, 0);
        ledger.record(message.messageId(), 0, new Verdict.Next(0, "whatsapp_131047", null))
                .join();
        MessageOutcome outcome = send(message);
        assertThat(outcome.channel()).isEqualTo(Channel.SMS);
        assertThat(outcome.attempts()).isEqualTo(2);
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void aWindowThatIsKnownToBeClosedIsNotTried() throws SQLException {
        lastHeardFrom("25 hours");
        MessageOutcome outcome = send(message());
        assertThat(outcome.channel()).isEqualTo(Channel.SMS);
        assertThat(outcome.attempts()).isEqualTo(1);
        lastHeardFrom("23 hours");
        assertThat(send(message()).channel()).isEqualTo(Channel.WHATSAPP);
    }

    private void lastHeardFrom(String ago) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection
                    .createStatement()
                    .execute("insert into service_window values ('wa-plan', '%s', now() - interval '%s')"
                                    .formatted(NUMBER, ago)
                            + " on conflict (channel_id, address) do update set"
                            + " last_inbound_at = excluded.last_inbound_at");
        }
    }

    private void claimed(OutboundMessage message, int variant) {
        ChannelId channel = new ChannelId("wa-plan");
        assertThat(ledger.claim(ClaimRequest.toSend(message, Channel.WHATSAPP, channel, NUMBER, variant))
                        .join())
                .isInstanceOf(Claim.Granted.class);
    }

    private MessageOutcome send(OutboundMessage message) {
        publish(message);
        return outcomes.await(1, is(message)).getFirst();
    }

    private void publish(OutboundMessage message) {
        publisher.publish(Topics.OUTBOUND_REALTIME, message.key(), message).join();
    }

    private static Predicate<MessageOutcome> is(OutboundMessage message) {
        return outcome -> outcome.messageId().equals(message.messageId());
    }

    private static OutboundMessage message() {
        OutboundMessage plain = Samples.outbound(
                Samples.randomId(),
                999_001,
                List.of(),
                List.of(
                        new ContactAddress(Channel.WHATSAPP, NUMBER, Consent.GRANTED),
                        new ContactAddress(Channel.SMS, NUMBER, Consent.GRANTED)),
                null);
        return Samples.withVariants(
                plain,
                new MessageVariant(Channel.WHATSAPP, Samples.text("For WhatsApp", "Yes")),
                new MessageVariant(Channel.SMS, Samples.text("For SMS")));
    }

    private static void whatsAppAnswers(Answer answer) {
        PROVIDER.answer(call -> isWhatsApp(call) ? answer : new Reply(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}"));
    }

    private static boolean isWhatsApp(Call call) {
        return call.path().startsWith("/v23.0/");
    }
}
