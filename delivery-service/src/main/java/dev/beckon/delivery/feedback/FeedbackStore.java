package dev.beckon.delivery.feedback;

import dev.beckon.delivery.batch.FlushSizes;
import dev.beckon.delivery.batch.GroupFlusher;
import dev.beckon.delivery.batch.StoreUnavailableException;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.support.database.Transactions;
import dev.beckon.support.outbox.OutboxRelay;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Stores what webhooks bring, many of them in one transaction. Safe for all threads. */
@Singleton
public final class FeedbackStore {

    private final DataSource database;
    private final OutboxRelay relay;
    private final ReportEffects effects;
    private final GroupFlusher<Brought, Void> flusher;

    /** One webhook's feedback. */
    private record Brought(ConfiguredChannel channel, List<Feedback> feedback) {}

    FeedbackStore(AgroalDataSource database, OutboxRelay relay, MeterRegistry metrics, ReportEffects effects) {
        this.database = database;
        this.relay = relay;
        this.effects = effects;
        this.flusher = new GroupFlusher<>("feedback", this::flush, FlushSizes.of(metrics, "feedback"));
    }

    /** Done when all of it is in the database; fails with {@link StoreUnavailableException} when none of it is. */
    public CompletableFuture<Void> store(ConfiguredChannel channel, List<Feedback> feedback) {
        return feedback.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : flusher.submit(new Brought(channel, feedback));
    }

    private List<Void> flush(List<Brought> batch) throws SQLException {
        List<ReportRow> reports = new ArrayList<>();
        List<ReplyRow> replies = new ArrayList<>();
        batch.forEach(brought -> brought.feedback().forEach(each -> {
            switch (each) {
                case Feedback.StatusReport report ->
                    reports.add(new ReportRow(brought.channel().id(), report, null));
                case Feedback.Reply reply -> replies.add(new ReplyRow(brought.channel(), reply, null));
            }
        }));
        effects.count(Transactions.run(database, connection -> {
            List<ReportRow> news = ReportStatement.store(connection, reports);
            ReplyStatement.store(connection, replies);
            return effects.apply(connection, news);
        }));
        relay.wakeUp();
        return Collections.nCopies(batch.size(), null);
    }

    @PreDestroy
    void close() {
        flusher.close();
    }
}
