package dev.beckon.delivery.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.ledger.ClaimRequest;
import dev.beckon.delivery.ledger.Ledger;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.Profiles;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.Webhooks;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.support.kafka.RecordPublisher;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent that is withdrawn after a message was made: each profile is there before what must go by it. */
@WithServers
class WithdrawnConsentRoadTest {

    private static final ProviderStub PROVIDER = new ProviderStub();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NUMBER = "+4917999003";
    private static final MessageVariant FOR_WHATSAPP =
            new MessageVariant(Channel.WHATSAPP, Samples.text("For WhatsApp"));
    private static final MessageVariant FOR_SMS = new MessageVariant(Channel.SMS, Samples.text("For SMS"));
    private static final MessageVariant FOR_RCS = new MessageVariant(Channel.RCS, Samples.text("For RCS"));

    @Inject
    RecordPublisher publisher;

    @Inject
    AgroalDataSource database;

    @Inject
    Ledger ledger;

    @Inject
    ChannelDirectory channels;

    private final long contact = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private TopicReader<MessageOutcome> outcomes;

    @BeforeEach
    void open() {
        Gateway.createWhatsApp("wa-consent", PROVIDER.url().toString(), "resend");
        Gateway.createRcs("rcs-consent", PROVIDER.url().toString());
        Gateway.createSms("sms-consent", PROVIDER.url().toString());
        outcomes = new TopicReader<>(Topics.OUTCOMES);
        PROVIDER.forget();
        Map<String, Reply> answers = Map.of(
                "/v23.0/", new Reply(200, "{\"messages\":[{\"id\":\"wamid.%d\"}]}".formatted(contact)),
                "/v1/phones/", new Reply(200, "{}"),
                "/2010-04-01/", new Reply(201, "{\"sid\":\"SM%d\",\"status\":\"queued\"}".formatted(contact)));
        PROVIDER.answer(call -> answers.entrySet().stream()
                .filter(entry -> call.path().startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue());
    }

    @AfterEach
    void close() {
        outcomes.close();
        List.of("wa-consent", "rcs-consent", "sms-consent").forEach(Gateway::remove);
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @Test
    void aMessageOnItsWayIsSuppressed() {
        tell(Profiles.withPhone(contact, 2, Channel.WHATSAPP, Channel.RCS, Channel.SMS));
        awaitWithdrawn(3);
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        send(message);
        MessageOutcome end = outcomes.await(1, is(message)).getFirst();
        assertThat(end.status()).isEqualTo(MessageStatus.SUPPRESSED);
        assertThat(end.reason()).isEqualTo("no_consent");
        assertThat(end.channel()).isNull();
        assertThat(end.attempts()).isZero();
        assertThat(PROVIDER.calls()).isEmpty();
    }

    @Test
    void aMessageWithoutAPlanGoesByTheChannelThatIsLeft() {
        tell(Profiles.withPhone(contact, 2, Channel.WHATSAPP));
        awaitWithdrawn(1);
        OutboundMessage message = Samples.outbound(
                Samples.randomId(), contact, List.of(Channel.WHATSAPP, Channel.SMS), everywhere(), null);
        send(message);
        assertThat(outcomes.await(1, is(message)).getFirst().channel()).isEqualTo(Channel.SMS);
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void aVariantThatHasItsTurnLaterIsSuppressed() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        send(message);
        outcomes.await(1, is(message));
        tell(Profiles.withPhone(contact, 2, Channel.SMS));
        awaitWithdrawn(1);
        whatsAppFailsLate();

        MessageOutcome end = outcomes.await(2, is(message)).getLast();
        assertThat(end.status()).isEqualTo(MessageStatus.SUPPRESSED);
        assertThat(end.reason()).isEqualTo("no_consent");
        assertThat(end.detail()).isEqualTo("Refused variants before: 0 whatsapp_131026");
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void aLaterVariantOnAnotherChannelIsSent() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS, FOR_RCS);
        send(message);
        outcomes.await(1, is(message));
        tell(Profiles.withPhone(contact, 2, Channel.SMS));
        awaitWithdrawn(1);
        whatsAppFailsLate();

        MessageOutcome second = outcomes.await(2, is(message)).getLast();
        assertThat(second.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(second.channel()).isEqualTo(Channel.RCS);
        assertThat(second.variant()).isEqualTo(2);
        assertThat(PROVIDER.calls()).hasSize(2);
    }

    @Test
    void whatIsGrantedAgainIsSent() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        send(message);
        outcomes.await(1, is(message));
        tell(Profiles.withPhone(contact, 2, Channel.SMS));
        awaitWithdrawn(1);
        tell(Profiles.withPhone(contact, 3));
        awaitWithdrawn(0);
        whatsAppFailsLate();

        MessageOutcome second = outcomes.await(2, is(message)).getLast();
        assertThat(second.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(second.channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void nothingIsSentToADeletedContact() {
        publisher.publish(Topics.CONTACT_PROFILES, Profiles.key(contact), null).join();
        awaitWithdrawn(1);
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        send(message);
        MessageOutcome end = outcomes.await(1, is(message)).getFirst();
        assertThat(end.status()).isEqualTo(MessageStatus.SUPPRESSED);
        assertThat(end.reason()).isEqualTo("no_consent");
        assertThat(PROVIDER.calls()).isEmpty();
    }

    @Test
    void aMessageThatWaitsForItsNextAttemptIsLookedAtAgain() {
        OutboundMessage message = message(FOR_WHATSAPP);
        attempted(message, new Verdict.Again(Duration.ZERO, false, false, "whatsapp_131056"));
        tell(Profiles.withPhone(contact, 2, Channel.WHATSAPP));
        awaitWithdrawn(1);
        send(message);
        MessageOutcome end = outcomes.await(1, is(message)).getFirst();
        assertThat(end.status()).isEqualTo(MessageStatus.SUPPRESSED);
        assertThat(end.reason()).isEqualTo("no_consent");
        assertThat(end.attempts()).isEqualTo(1);
        assertThat(PROVIDER.calls()).isEmpty();
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgainAndNotCalledSuppressed() {
        OutboundMessage message = message(FOR_WHATSAPP, FOR_SMS);
        attempted(message, new Verdict.Again(Duration.ZERO, true, true, "connection_cut"));
        tell(Profiles.withPhone(contact, 2, Channel.WHATSAPP));
        awaitWithdrawn(1);
        send(message);
        MessageOutcome end = outcomes.await(1, is(message)).getFirst();
        assertThat(end.status()).isEqualTo(MessageStatus.UNKNOWN);
        assertThat(end.reason()).isEqualTo("connection_cut");
        assertThat(PROVIDER.calls()).isEmpty();
    }

    @Test
    void anAnswerThatIsKnownIsToldAgainWhateverWasWithdrawnSince() {
        OutboundMessage message = message(FOR_WHATSAPP);
        send(message);
        outcomes.await(1, is(message));
        tell(Profiles.withPhone(contact, 2, Channel.WHATSAPP));
        awaitWithdrawn(1);
        send(message);
        assertThat(outcomes.await(2, is(message)))
                .extracting(MessageOutcome::status)
                .containsOnly(MessageStatus.ACCEPTED);
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void aProviderThatKnowsOfAnUnsubscriptionEndsTheMessage() {
        PROVIDER.answer(new Reply(400, "{\"code\":21610,\"message\":\"Unsubscribed recipient\"}"));
        OutboundMessage message = message(FOR_SMS);
        send(message);
        MessageOutcome end = outcomes.await(1, is(message)).getFirst();
        assertThat(end.status()).isEqualTo(MessageStatus.SUPPRESSED);
        assertThat(end.reason()).isEqualTo("unsubscribed");
        assertThat(end.channel()).isEqualTo(Channel.SMS);
        assertThat(end.detail()).isEqualTo("The provider says so: sms_21610");
    }

    /** As an instance that was stopped between two attempts has left it. */
    private void attempted(OutboundMessage message, Verdict verdict) {
        ledger.claim(ClaimRequest.toSend(
                        message,
                        Channel.WHATSAPP,
                        channels.sender(Samples.WORKSPACE, Channel.WHATSAPP)
                                .orElseThrow()
                                .id(),
                        NUMBER,
                        0))
                .join();
        ledger.record(message.messageId(), 0, verdict).join();
    }

    private void send(OutboundMessage message) {
        publisher
                .publish(Topics.outbound(message.lane()), message.key(), message)
                .join();
    }

    private void tell(ContactProfile profile) {
        publisher.publish(Topics.CONTACT_PROFILES, profile.key(), profile).join();
    }

    private void awaitWithdrawn(int count) {
        await().atMost(PATIENCE)
                .until(
                        () -> TestDatabase.count(
                                database, "select count(*) from withdrawn_consent where contact_id = " + contact),
                        rows -> rows == count);
    }

    private void whatsAppFailsLate() {
        Webhooks.whatsApp("wa-consent", Webhooks.failure("wamid." + contact, 131026))
                .statusCode(200);
    }

    private OutboundMessage message(MessageVariant... variants) {
        return Samples.withVariants(
                Samples.outbound(Samples.randomId(), contact, List.of(), everywhere(), null), variants);
    }

    private static List<ContactAddress> everywhere() {
        return List.of(
                new ContactAddress(Channel.WHATSAPP, NUMBER, Consent.GRANTED),
                new ContactAddress(Channel.RCS, NUMBER, Consent.GRANTED),
                new ContactAddress(Channel.SMS, NUMBER, Consent.GRANTED));
    }

    private static Predicate<MessageOutcome> is(OutboundMessage message) {
        return outcome -> outcome.messageId().equals(message.messageId());
    }
}
