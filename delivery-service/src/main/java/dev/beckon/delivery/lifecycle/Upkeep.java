package dev.beckon.delivery.lifecycle;

import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.feedback.ParkedReports;
import dev.beckon.delivery.feedback.ReportEffects;
import dev.beckon.delivery.ledger.LedgerSweep;
import dev.beckon.support.outbox.OutboxRelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What has to be looked after while the service runs. Loads the channels before anything is sent. */
@Singleton
final class Upkeep {

    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration PRUNE = Duration.ofMinutes(10);
    /** Before the readers start. */
    private static final int FIRST = 100;

    private final ChannelDirectory channels;
    private final LedgerSweep sweep;
    private final ParkedReports parked;
    private final Retention retention;
    private final OutboxRelay relay;
    private final DeliveryConfig config;
    private List<Repeating> tasks = List.of();

    Upkeep(
            ChannelDirectory channels,
            AgroalDataSource database,
            OutboxRelay relay,
            DeliveryConfig config,
            ReportEffects effects) {
        this.channels = channels;
        this.sweep = new LedgerSweep(database, config.staleClaimAfter(), config.holdWindow());
        this.parked = new ParkedReports(database, config.keep().parkedReceipts(), effects);
        this.retention = new Retention(
                database, config.keep().history(), config.fallback().within());
        this.relay = relay;
        this.config = config;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        channels.refresh();
        tasks = List.of(
                new Repeating("channels", config.channelRefresh(), channels::refresh),
                new Repeating("ledger", SWEEP, this::sweepLedger),
                new Repeating("receipts", SWEEP, this::matchParked),
                new Repeating("retention", PRUNE, retention::prune));
    }

    private void sweepLedger() throws SQLException {
        sweep.holdLostClaims();
        if (sweep.endOverdue() > 0) {
            relay.wakeUp();
        }
    }

    private void matchParked() throws SQLException {
        if (parked.match() > 0) {
            relay.wakeUp();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        tasks.forEach(Repeating::close);
    }
}
