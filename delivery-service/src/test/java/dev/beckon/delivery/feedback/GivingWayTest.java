package dev.beckon.delivery.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.batch.Transactions;
import dev.beckon.delivery.feedback.Feedback.StatusReport;
import dev.beckon.delivery.ledger.Claim;
import dev.beckon.delivery.ledger.ClaimRequest;
import dev.beckon.delivery.ledger.Ledger;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.LedgerState;
import dev.beckon.delivery.ledger.SendId;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports do to messages with a plan, in whatever order they and our own records come. */
class GivingWayTest {

    private static final ChannelId WHATSAPP = new ChannelId("wa");
    private static final ChannelId SMS = new ChannelId("sms");
    private static DataSource database;
    private static Ledger ledger;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ReportEffects effects = new ReportEffects(Duration.ofHours(24), metrics);
    private OutboundMessage message;
    private MessageId id;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        ledger = new Ledger(database, new SimpleMeterRegistry());
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @BeforeEach
    void newMessage() {
        TestDatabase.execute(database, "delete from outbox");
        OutboundMessage plain = Samples.outbound(Samples.randomId(), 7, Channel.WHATSAPP, "+491");
        message = Samples.withVariants(
                plain,
                new MessageVariant(Channel.WHATSAPP, Samples.text("For WhatsApp")),
                new MessageVariant(Channel.SMS, Samples.text("For SMS")));
        id = message.messageId();
    }

    @Test
    void aFailedVariantMakesTheMessageComeAgainAndNobodyHearsOfItsFailure() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        assertThat(outcomes()).isEmpty();
        assertThat(comingAgain()).containsExactly(message);
        LedgerEntry entry = entry();
        assertThat(entry.state()).isEqualTo(LedgerState.RETRYING);
        assertThat(entry.nextVariant()).isEqualTo(1);
        assertThat(entry.refusals()).isEqualTo("0 whatsapp_131026");
        assertThat(metrics.counter("beckon.delivery.late.fallbacks", "channel", "whatsapp")
                        .count())
                .isEqualTo(1);
        assertThat(claim(0)).isInstanceOf(Claim.Refused.class);
        assertThat(claim(1)).isInstanceOf(Claim.Granted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wamid.1:failed", "wamid.1:failed again"})
    void aFailureToldTwiceHasOneEffect(String secondKey) throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        report(failure(secondKey, "wamid.1", null, true));
        assertThat(comingAgain()).hasSize(1);
        accepted(1, "SM1");
        report(failure(secondKey + " once more", "wamid.1", null, true));
        assertThat(comingAgain()).hasSize(1);
        assertThat(entry().status()).isEqualTo(MessageStatus.ACCEPTED);
    }

    @Test
    void ofManyInstancesThatHearOfAFailureAtOnceOneBringsTheMessageBack() throws Exception {
        accepted(0, "wamid.1");
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> told = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String key = "wamid.1:failed " + i;
                told.add(instances.submit(() -> {
                    report(failure(key, "wamid.1", null, true));
                    return null;
                }));
            }
            for (Future<?> each : told) {
                each.get();
            }
        }
        assertThat(comingAgain()).hasSize(1);
        assertThat(outcomes()).isEmpty();
        assertThat(entry().refusals()).isEqualTo("0 whatsapp_131026");
    }

    @Test
    void theLastVariantsFailureIsTheEnd() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        accepted(1, "SM1");
        reportSms(failure("SM1:undelivered", "SM1", null, true));
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.FAILED);
            assertThat(outcome.channel()).isEqualTo(Channel.SMS);
            assertThat(outcome.detail()).contains("0 whatsapp_131026");
        });
        assertThat(comingAgain()).hasSize(1);
    }

    @Test
    void aFailureOfOursToMendIsNotHiddenBehindAnotherChannel() throws Exception {
        accepted(0, "wamid.1");
        report(failure("wamid.1:failed", "wamid.1", null, false));
        assertThat(outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.FAILED);
        assertThat(comingAgain()).isEmpty();
    }

    @Test
    void whatHasArrivedDoesNotFail() throws Exception {
        accepted(0, "wamid.1");
        report(arrived("wamid.1", MessageStatus.DELIVERED));
        report(failed("wamid.1"));
        assertThat(outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.DELIVERED);
        assertThat(comingAgain()).isEmpty();
    }

    @Test
    void ofFailureAndArrivalToldAtOnceTheArrivalCounts() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"), arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.DELIVERED);
        assertThat(comingAgain()).isEmpty();
    }

    @Test
    void aFailureThatOvertakesOurRecordOfTheAnswerCountsAndTheAnswerChangesNothing() throws Exception {
        assertThat(claim(0)).isInstanceOf(Claim.Granted.class);
        report(failure("wamid.1:failed", "wamid.1", id, true));
        LedgerEntry entry = ledger.record(id, 0, new Verdict.Settle(MessageStatus.ACCEPTED, "wamid.1", null, null))
                .join();
        assertThat(entry.state()).isEqualTo(LedgerState.RETRYING);
        assertThat(entry.hasPassed(0)).isTrue();
        assertThat(comingAgain()).hasSize(1);
        assertThat(claim(1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void aCallWithoutAnAnswerThatFailedForCertainGivesWay() throws Exception {
        assertThat(claim(0)).isInstanceOf(Claim.Granted.class);
        ledger.record(id, 0, new Verdict.Hold(Duration.ofMinutes(5), "connection_cut"))
                .join();
        report(failure("wamid.1:failed", "wamid.1", id, true));
        assertThat(comingAgain()).hasSize(1);
        assertThat(claim(1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void ofTwoCallsTheFailureOfOneSaysNothingOfTheOther() throws Exception {
        assertThat(claim(0)).isInstanceOf(Claim.Granted.class);
        ledger.record(id, 0, new Verdict.Again(Duration.ZERO, true, true, "connection_cut"))
                .join();
        accepted(0, "wamid.2");
        report(failed("wamid.2"));
        assertThat(comingAgain()).isEmpty();
        assertThat(outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.FAILED);
    }

    @Test
    void afterTheTimeForItAFailureIsTheEnd() throws Exception {
        accepted(0, "wamid.1");
        TestDatabase.execute(
                database,
                "update open_plan set kept_since = now() - interval '25 hours' where message_id = '" + id + "'");
        report(failed("wamid.1"));
        assertThat(comingAgain()).isEmpty();
        assertThat(outcomes()).extracting(MessageOutcome::status).containsExactly(MessageStatus.FAILED);
    }

    @Test
    void whatArrivesAfterItsFailureAndBeforeTheNextCallIsTheEndAndNoDuplicate() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        report(arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.DELIVERED);
            assertThat(outcome.channelId()).isEqualTo(WHATSAPP);
            assertThat(outcome.reason()).isNull();
            assertThat(outcome.possibleDuplicates()).isZero();
        });
        assertThat(claim(1)).isInstanceOf(Claim.Refused.class);
    }

    @Test
    void whatArrivesAfterTheNextVariantWasSentIsAPossibleDuplicateAndCountsOnce() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        accepted(1, "SM1");
        report(arrived("wamid.1", MessageStatus.DELIVERED));
        report(arrived("wamid.1", MessageStatus.DELIVERED));
        report(arrived("wamid.1", MessageStatus.READ));
        reportSms(arrived("SM1", MessageStatus.DELIVERED));
        assertThat(outcomes())
                .extracting(MessageOutcome::status, MessageOutcome::channelId, MessageOutcome::possibleDuplicates)
                .containsExactly(tuple(MessageStatus.DELIVERED, WHATSAPP, 1), tuple(MessageStatus.READ, WHATSAPP, 1));
        assertThat(metrics.counter("beckon.delivery.possible.duplicates", "channel", "whatsapp")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatArrivesTwiceIsTold() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        accepted(1, "SM1");
        reportSms(arrived("SM1", MessageStatus.DELIVERED));
        report(arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(outcomes().getLast()).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.DELIVERED);
            assertThat(outcome.channelId()).isEqualTo(SMS);
            assertThat(outcome.possibleDuplicates()).isEqualTo(1);
        });
    }

    @Test
    void whatArrivesAfterAllVariantsHaveFailedHasArrivedOnce() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        accepted(1, "SM1");
        reportSms(failure("SM1:failed", "SM1", null, true));
        report(arrived("wamid.1", MessageStatus.DELIVERED));
        assertThat(outcomes().getLast()).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.DELIVERED);
            assertThat(outcome.possibleDuplicates()).isZero();
        });
    }

    @Test
    void anEarlierWordOfAVariantThatGaveWayChangesNothing() throws Exception {
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        report(arrived("wamid.1", MessageStatus.SENT));
        assertThat(entry().state()).isEqualTo(LedgerState.RETRYING);
        accepted(1, "SM1");
        report(arrived("wamid.1", MessageStatus.ACCEPTED));
        assertThat(entry().status()).isEqualTo(MessageStatus.ACCEPTED);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void twoVariantsOfOneChannelAreToldApartByTheIdThatWeGave() throws Exception {
        message = Samples.withVariants(
                message, message.variants().getFirst(), message.variants().getFirst());
        accepted(0, "wamid.1");
        report(failed("wamid.1"));
        ClaimRequest second = ClaimRequest.toSend(message, Channel.WHATSAPP, WHATSAPP, "+491", 1);
        assertThat(ledger.claim(second).join()).isInstanceOf(Claim.Granted.class);
        report(new StatusReport("x", "wamid.1", id, MessageStatus.SENT, null, null, Instant.now()));
        assertThat(outcomes()).isEmpty();
        report(new StatusReport("y", "wamid.2", SendId.of(id, 1), MessageStatus.SENT, null, null, Instant.now()));
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(MessageStatus.SENT);
            assertThat(outcome.providerId()).isEqualTo("wamid.2" + id);
        });
    }

    private Claim claim(int variant) {
        boolean first = variant == 0;
        ClaimRequest request = ClaimRequest.toSend(
                message, first ? Channel.WHATSAPP : Channel.SMS, first ? WHATSAPP : SMS, "+491", variant);
        return ledger.claim(request.withPlanUpTo(1)).join();
    }

    private void accepted(int variant, String providerId) {
        assertThat(claim(variant)).isInstanceOf(Claim.Granted.class);
        ledger.record(id, variant, new Verdict.Settle(MessageStatus.ACCEPTED, providerId + id, null, null))
                .join();
    }

    private LedgerEntry entry() {
        return claim(0).entry();
    }

    private static StatusReport failed(String providerId) {
        return failure(providerId + ":failed", providerId, null, true);
    }

    private static StatusReport failure(String key, String providerId, MessageId sendId, boolean givesWay) {
        return new StatusReport(
                key, providerId, sendId, MessageStatus.FAILED, "whatsapp_131026", "Failed", givesWay, Instant.now());
    }

    private static StatusReport arrived(String providerId, MessageStatus status) {
        return new StatusReport(providerId + status, providerId, null, status, null, null, Instant.now());
    }

    private void report(StatusReport... reports) throws SQLException {
        report(WHATSAPP, reports);
    }

    private void reportSms(StatusReport... reports) throws SQLException {
        report(SMS, reports);
    }

    /** Ids are made this test's own, as all tests share the tables. */
    private void report(ChannelId channel, StatusReport... reports) throws SQLException {
        List<ReportRow> rows = Stream.of(reports)
                .map(it -> new ReportRow(
                        channel,
                        new StatusReport(
                                it.key() + id,
                                it.providerId() + id,
                                it.messageId(),
                                it.status(),
                                it.reason(),
                                it.detail(),
                                it.givesWay(),
                                it.occurredAt()),
                        null))
                .toList();
        effects.count(Transactions.run(
                database, connection -> effects.apply(connection, ReportStatement.store(connection, rows))));
    }

    private List<MessageOutcome> outcomes() throws SQLException {
        List<MessageOutcome> outcomes = new ArrayList<>();
        for (byte[] payload : outbox(Topics.OUTCOMES.name())) {
            outcomes.add(Topics.OUTCOMES.codec().decode(payload));
        }
        return outcomes;
    }

    private List<OutboundMessage> comingAgain() throws SQLException {
        List<OutboundMessage> messages = new ArrayList<>();
        for (byte[] payload : outbox(Topics.OUTBOUND_REALTIME.name())) {
            messages.add(Topics.OUTBOUND_REALTIME.codec().decode(payload));
        }
        return messages;
    }

    private static List<byte[]> outbox(String topic) throws SQLException {
        List<byte[]> payloads = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select payload from outbox where topic = ? order by id")) {
            select.setString(1, topic);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    payloads.add(rows.getBytes(1));
                }
            }
        }
        return payloads;
    }
}
