package dev.beckon.delivery.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.feedback.Feedback.StatusReport;
import dev.beckon.delivery.ledger.Claim;
import dev.beckon.delivery.ledger.ClaimRequest;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.delivery.testing.TestLedger;
import dev.beckon.support.database.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A message with a plan of two variants, what is recorded and reported of it, and what follows. */
final class PlannedMessage {

    static final ChannelId WHATSAPP = new ChannelId("wa");
    static final ChannelId SMS = new ChannelId("sms");
    private static final MessageVariant FOR_WHATSAPP =
            new MessageVariant(Channel.WHATSAPP, Samples.text("For WhatsApp"));
    private static final MessageVariant FOR_SMS = new MessageVariant(Channel.SMS, Samples.text("For SMS"));

    private final TestLedger store;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ReportEffects effects = new ReportEffects(Duration.ofHours(24), metrics);
    private final OutboundMessage message;
    private final Channel next;

    private PlannedMessage(TestLedger store, MessageVariant first, MessageVariant second) {
        this.store = store;
        this.next = second.channel();
        this.message =
                Samples.withVariants(Samples.outbound(Samples.randomId(), 7, Channel.WHATSAPP, "+491"), first, second);
        TestDatabase.execute(store.database(), "delete from outbox");
    }

    /** For WhatsApp first, then for SMS. */
    static PlannedMessage forWhatsAppAndSms(TestLedger store) {
        return new PlannedMessage(store, FOR_WHATSAPP, FOR_SMS);
    }

    /** Both variants are for WhatsApp. */
    static PlannedMessage forWhatsAppTwice(TestLedger store) {
        return new PlannedMessage(store, FOR_WHATSAPP, FOR_WHATSAPP);
    }

    OutboundMessage message() {
        return message;
    }

    MessageId id() {
        return message.messageId();
    }

    Claim claim(int variant) {
        Channel channel = variant == 0 ? Channel.WHATSAPP : next;
        ClaimRequest request =
                ClaimRequest.toSend(message, channel, channel == Channel.WHATSAPP ? WHATSAPP : SMS, "+491", variant);
        return store.ledger().claim(request.withPlanUpTo(1)).join();
    }

    LedgerEntry record(int variant, Verdict verdict) {
        return store.ledger().record(id(), variant, verdict).join();
    }

    /** Claims the variant and records that the provider took it. */
    void accepted(int variant, String providerId) {
        assertThat(claim(variant)).isInstanceOf(Claim.Granted.class);
        record(variant, new Verdict.Settle(MessageStatus.ACCEPTED, providerId + id(), null, null));
    }

    LedgerEntry entry() {
        return claim(0).entry();
    }

    static StatusReport failed(String providerId) {
        return failure(providerId + ":failed", providerId, null, true);
    }

    static StatusReport failure(String key, String providerId, MessageId sendId, boolean givesWay) {
        return new StatusReport(
                key, providerId, sendId, MessageStatus.FAILED, "whatsapp_131026", "Failed", givesWay, Instant.now());
    }

    static StatusReport arrived(String providerId, MessageStatus status) {
        return new StatusReport(providerId + status, providerId, null, status, null, null, Instant.now());
    }

    void report(StatusReport... reports) throws SQLException {
        report(WHATSAPP, reports);
    }

    void reportSms(StatusReport... reports) throws SQLException {
        report(SMS, reports);
    }

    /** Ids are made this message's own, as all tests share the tables. */
    private void report(ChannelId channel, StatusReport... reports) throws SQLException {
        List<ReportRow> rows = Stream.of(reports)
                .map(it -> new ReportRow(
                        channel,
                        new StatusReport(
                                it.key() + id(),
                                it.providerId() + id(),
                                it.messageId(),
                                it.status(),
                                it.reason(),
                                it.detail(),
                                it.givesWay(),
                                it.occurredAt()),
                        null))
                .toList();
        effects.count(Transactions.run(
                store.database(), connection -> effects.apply(connection, ReportStatement.store(connection, rows))));
    }

    /** How often this was counted for WhatsApp. */
    double counted(String metric) {
        return metrics.counter(metric, "channel", "whatsapp").count();
    }

    List<MessageOutcome> outcomes() throws SQLException {
        return outbox(Topics.OUTCOMES);
    }

    List<OutboundMessage> comingAgain() throws SQLException {
        return outbox(Topics.OUTBOUND_REALTIME);
    }

    private <V> List<V> outbox(Topic<?, V> topic) throws SQLException {
        List<V> values = new ArrayList<>();
        try (Connection connection = store.database().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select payload from outbox where topic = ? order by id")) {
            select.setString(1, topic.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(topic.codec().decode(rows.getBytes(1)));
                }
            }
        }
        return values;
    }
}
