package dev.beckon.delivery.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.ledger.ClaimRequest;
import dev.beckon.delivery.ledger.Ledger;
import dev.beckon.delivery.testing.Gateway;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Cut;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.support.kafka.RecordPublisher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the topic of messages to the provider and back to the topic of outcomes. */
@WithServers
class RoadTest {

    private static final ProviderStub PROVIDER = new ProviderStub();
    private static final String ACCEPTED = "{\"messages\":[{\"id\":\"wamid.%s\"}]}";

    @TestHTTPResource(value = "/metrics", management = true)
    URI figures;

    @Inject
    RecordPublisher publisher;

    @Inject
    Ledger ledger;

    private TopicReader<MessageOutcome> outcomes;
    private final AtomicInteger ids = new AtomicInteger();

    @BeforeEach
    void open() {
        Gateway.createWhatsApp("wa-hold", PROVIDER.url().toString(), "hold");
        Gateway.createRcs("rcs-road", PROVIDER.url().toString());
        outcomes = new TopicReader<>(Topics.OUTCOMES);
        PROVIDER.forget();
        PROVIDER.answer(call -> accepted());
    }

    @AfterEach
    void close() {
        outcomes.close();
        Gateway.remove("wa-hold");
        Gateway.remove("rcs-road");
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @Test
    void aMessageIsSentAndItsAcceptanceTold() {
        MessageId id = send(Channel.WHATSAPP, 1);
        MessageOutcome outcome = outcome(id);
        assertThat(outcome.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(outcome.providerId()).startsWith("wamid.");
        assertThat(outcome.channelId()).isEqualTo(new ChannelId("wa-hold"));
        assertThat(outcome.address()).isEqualTo("+4917000001");
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.possibleDuplicates()).isZero();
        assertThat(outcome.actionKey()).isEqualTo("ask");
    }

    @Test
    void aMessageDeliveredTwiceByKafkaIsSentOnceAndAnsweredTwice() {
        OutboundMessage message = message(Samples.randomId(), Channel.WHATSAPP, 2);
        publish(message);
        publish(message);
        List<MessageOutcome> told = outcomes.await(2, is(message.messageId()));
        assertThat(told)
                .extracting(MessageOutcome::outcomeId)
                .containsOnly(told.getFirst().outcomeId());
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void aTemporaryFailureIsTriedAgainAndAFinalOneIsNot() {
        AtomicInteger calls = new AtomicInteger();
        PROVIDER.answer(
                call -> calls.incrementAndGet() < 3 ? new Reply(500, "{\"error\":{\"code\":131000}}") : accepted());
        MessageOutcome recovered = outcome(send(Channel.WHATSAPP, 3));
        assertThat(recovered.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(recovered.attempts()).isEqualTo(3);
        assertThat(recovered.possibleDuplicates()).isZero();

        PROVIDER.answer(new Reply(400, "{\"error\":{\"code\":131047,\"message\":\"window\"}}"));
        PROVIDER.forget();
        MessageOutcome refused = outcome(send(Channel.WHATSAPP, 4));
        assertThat(refused.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(refused.reason()).isEqualTo("whatsapp_131047");
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void anAnswerThatNeverCameIsHeldAndEndsAsUnknownWithoutASecondCall() {
        PROVIDER.answer(new Cut());
        MessageOutcome outcome = outcome(send(Channel.WHATSAPP, 5));
        assertThat(outcome.status()).isEqualTo(MessageStatus.UNKNOWN);
        assertThat(outcome.reason()).isEqualTo("connection_cut");
        assertThat(outcome.possibleDuplicates()).isZero();
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void whereAResendIsChosenItIsCounted() {
        Gateway.call()
                .body(Map.of("on_unknown", "resend"))
                .patch("/api/v1/channels/wa-hold")
                .then()
                .statusCode(200);
        AtomicInteger calls = new AtomicInteger();
        PROVIDER.answer(call -> calls.incrementAndGet() == 1 ? new Cut() : accepted());
        MessageOutcome outcome = outcome(send(Channel.WHATSAPP, 6));
        assertThat(outcome.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(outcome.attempts()).isEqualTo(2);
        assertThat(outcome.possibleDuplicates()).isEqualTo(1);
        String metrics = RestAssured.get(figures).asString();
        assertThat(metrics).contains("beckon_delivery_possible_duplicates_total{channel=\"whatsapp\"}");
    }

    @Test
    void rcsIsSentAgainForFreeUnderTheSameId() {
        AtomicInteger calls = new AtomicInteger();
        PROVIDER.answer(call -> calls.incrementAndGet() == 1 ? new Cut() : new Reply(200, "{}"));
        MessageId id = send(Channel.RCS, 7);
        MessageOutcome outcome = outcome(id);
        assertThat(outcome.status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(outcome.possibleDuplicates()).isZero();
        assertThat(PROVIDER.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.query()).contains("messageId=" + id));
    }

    @Test
    void aCrashBetweenClaimAndOutcomeIsHeldForWhatsAppAndSentAgainForRcs() {
        OutboundMessage held = message(Samples.randomId(), Channel.WHATSAPP, 8);
        ledger.claim(ClaimRequest.toSend(held, Channel.WHATSAPP, new ChannelId("wa-hold"), "+4917000008", 0))
                .join();
        OutboundMessage free = message(Samples.randomId(), Channel.RCS, 9);
        ledger.claim(ClaimRequest.toSend(free, Channel.RCS, new ChannelId("rcs-road"), "+4917000009", 0))
                .join();
        publish(held);
        publish(free);
        MessageOutcome unknown = outcome(held.messageId());
        assertThat(unknown.status()).isEqualTo(MessageStatus.UNKNOWN);
        assertThat(unknown.reason()).isEqualTo("caller_lost");
        assertThat(outcome(free.messageId()).status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(PROVIDER.calls())
                .hasSize(1)
                .allSatisfy(call -> assertThat(call.path()).contains("agentMessages"));
    }

    @Test
    void whatMayNotBeSentIsSuppressedWithItsReason() {
        OutboundMessage refused = Samples.outbound(
                Samples.randomId(),
                10,
                List.of(Channel.SMS),
                List.of(new ContactAddress(Channel.SMS, "+49", Consent.REVOKED)),
                null);
        OutboundMessage late = Samples.outbound(
                Samples.randomId(),
                11,
                List.of(Channel.WHATSAPP),
                List.of(new ContactAddress(Channel.WHATSAPP, "+49", Consent.GRANTED)),
                Instant.EPOCH);
        publish(refused);
        publish(late);
        assertThat(outcome(refused.messageId()).reason()).isEqualTo("no_consent");
        assertThat(outcome(late.messageId()).status()).isEqualTo(MessageStatus.EXPIRED);
        assertThat(PROVIDER.calls()).isEmpty();
    }

    @Test
    void manyContactsInParallelKeepEachContactsOrder() {
        AtomicInteger number = new AtomicInteger();
        Map<String, List<Integer>> order = new ConcurrentHashMap<>();
        Map<MessageId, Integer> numbers = new ConcurrentHashMap<>();
        AtomicInteger calls = new AtomicInteger();
        PROVIDER.answer(
                call -> calls.incrementAndGet() % 7 == 0 ? new Reply(500, "{\"error\":{\"code\":1}}") : accepted());
        IntStream.range(0, 600).forEach(i -> {
            MessageId id = Samples.randomId();
            numbers.put(id, number.incrementAndGet());
            publish(message(id, Channel.WHATSAPP, 100 + i % 60));
        });
        awaitOutcomes(numbers.keySet());
        PROVIDER.calls()
                .forEach(call -> order.computeIfAbsent(field(call.body(), "to"), any -> new ArrayList<>())
                        .add(numbers.get(MessageId.of(field(call.body(), "biz_opaque_callback_data")))));
        assertThat(order).hasSize(60);
        assertThat(order.values()).allSatisfy(each -> assertThat(each).isSorted());
    }

    /** Each is told once or more: what was read again when partitions moved is told again. */
    private void awaitOutcomes(Set<MessageId> ids) {
        Set<MessageId> told = new HashSet<>();
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            outcomes.all(outcome -> true).forEach(outcome -> told.add(outcome.messageId()));
            return told.containsAll(ids);
        });
    }

    private MessageOutcome outcome(MessageId id) {
        return outcomes.await(1, is(id)).getFirst();
    }

    private static Predicate<MessageOutcome> is(MessageId id) {
        return outcome -> outcome.messageId().equals(id);
    }

    private MessageId send(Channel channel, int contact) {
        OutboundMessage message = message(Samples.randomId(), channel, contact);
        publish(message);
        return message.messageId();
    }

    private static OutboundMessage message(MessageId id, Channel channel, int contact) {
        return Samples.outbound(id, contact, channel, "+4917%06d".formatted(contact));
    }

    private void publish(OutboundMessage message) {
        publisher.publish(Topics.OUTBOUND_REALTIME, message.key(), message).join();
    }

    private Reply accepted() {
        return new Reply(200, ACCEPTED.formatted(ids.incrementAndGet() + "-" + System.nanoTime()));
    }

    private static String field(String json, String name) {
        int start = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }
}
