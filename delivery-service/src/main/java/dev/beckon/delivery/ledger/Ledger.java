package dev.beckon.delivery.ledger;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.delivery.batch.FlushSizes;
import dev.beckon.delivery.batch.GroupFlusher;
import dev.beckon.delivery.batch.StoreUnavailableException;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Claims and settles messages, many callers in one statement. Safe for all threads; the futures fail with
 * {@link StoreUnavailableException} when the database did not take it.
 */
@Singleton
public final class Ledger {

    private final GroupFlusher<ClaimRequest, Claim> claims;
    private final GroupFlusher<VerdictStatement.Of, LedgerEntry> verdicts;

    @Inject
    Ledger(AgroalDataSource database, MeterRegistry metrics) {
        this((DataSource) database, metrics);
    }

    public Ledger(DataSource database, MeterRegistry metrics) {
        this.claims =
                new GroupFlusher<>("claims", new ClaimStatement(database)::claim, FlushSizes.of(metrics, "claims"));
        this.verdicts = new GroupFlusher<>(
                "verdicts", new VerdictStatement(database)::record, FlushSizes.of(metrics, "verdicts"));
    }

    /** Asks to act on a message; granted to one caller only. */
    public CompletableFuture<Claim> claim(ClaimRequest request) {
        return claims.submit(request);
    }

    /**
     * Records what follows from a call; gives the entry as it is now, which a receipt may have taken further.
     *
     * @param variant the one that was called
     */
    public CompletableFuture<LedgerEntry> record(MessageId messageId, int variant, Verdict verdict) {
        return verdicts.submit(new VerdictStatement.Of(messageId, variant, verdict));
    }

    @PreDestroy
    public void close() {
        claims.close();
        verdicts.close();
    }
}
