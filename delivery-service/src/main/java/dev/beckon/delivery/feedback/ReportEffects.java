package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.support.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What matched reports do: failed variants give way, messages rise, late arrivals are taken in; an outcome is stored
 * for each message of which there is something new to tell. Safe for all threads.
 */
@Singleton
public final class ReportEffects {

    private final Duration within;
    private final MeterRegistry metrics;

    @Inject
    ReportEffects(DeliveryConfig config, MeterRegistry metrics) {
        this(config.fallback().within(), metrics);
    }

    /** @param within how long after its first claim a message may still go to its next variant */
    ReportEffects(Duration within, MeterRegistry metrics) {
        this.within = within;
        this.metrics = metrics;
    }

    /**
     * What is to be counted once it is committed.
     *
     * @param passed messages whose variant gave way
     */
    record Effects(List<LedgerEntry> passed, List<LateArrivals.Lifted> arrived) {

        static final Effects NONE = new Effects(List.of(), List.of());
    }

    /** Takes part in the connection's transaction. */
    Effects apply(Connection connection, List<ReportRow> matched) throws SQLException {
        if (matched.isEmpty()) {
            return Effects.NONE;
        }
        List<ReportRow> highest = highest(matched);
        List<LedgerEntry> passed = GivingWay.apply(
                connection,
                highest.stream().filter(row -> row.report().givesWay()).toList(),
                within);
        List<MessageOutcome> told = new ArrayList<>();
        Set<MessageId> risen = new HashSet<>();
        StatusRise.apply(connection, highest).forEach(entry -> {
            risen.add(entry.messageId());
            told.add(entry.outcome());
        });
        List<LateArrivals.Lifted> arrived = LateArrivals.apply(
                connection,
                highest.stream()
                        .filter(row -> isArrival(row) && !risen.contains(row.messageId()))
                        .toList());
        arrived.forEach(lifted -> told.add(lifted.outcome()));
        Outbox.append(
                connection,
                told.stream()
                        .map(outcome -> new Outbox.Entry<>(Topics.OUTCOMES, outcome.key(), outcome))
                        .toList());
        return new Effects(passed, arrived);
    }

    /** To be called after the commit. */
    void count(Effects effects) {
        effects.passed()
                .forEach(entry -> metrics.counter("beckon.delivery.late.fallbacks", "channel", word(entry.channel()))
                        .increment());
        effects.arrived()
                .forEach(lifted -> metrics.counter(
                                "beckon.delivery.possible.duplicates",
                                "channel",
                                word(lifted.outcome().channel()))
                        .increment(lifted.duplicates()));
    }

    private static boolean isArrival(ReportRow row) {
        return row.report().status().rank() >= MessageStatus.DELIVERED.rank();
    }

    private static String word(Channel channel) {
        return channel.wireName();
    }

    /** One row a variant, in the order of ids, so that two writers lock in the same order. */
    private static List<ReportRow> highest(List<ReportRow> matched) {
        Map<MessageLookup.Found, ReportRow> highest = new HashMap<>();
        matched.forEach(row -> highest.merge(
                row.found(),
                row,
                (one, other) -> one.report().status().isRaisedBy(other.report().status()) ? other : one));
        return highest.values().stream()
                .sorted(Comparator.comparing((ReportRow row) -> row.messageId().value())
                        .thenComparing(ReportRow::variant))
                .toList();
    }
}
