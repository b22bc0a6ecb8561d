package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.delivery.batch.FlushSizes;
import dev.beckon.delivery.batch.GroupFlusher;
import dev.beckon.delivery.batch.StoreUnavailableException;
import dev.beckon.delivery.request.RequestStatements.Ending;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Claims and settles requests, many callers in one statement. Safe for all threads; the futures fail with
 * {@link StoreUnavailableException} when the database did not take it.
 */
@Singleton
final class RequestLedger {

    private final GroupFlusher<HttpTask, RequestEntry> claims;
    private final GroupFlusher<Ending, Void> endings;

    @Inject
    RequestLedger(AgroalDataSource database, MeterRegistry metrics) {
        this((DataSource) database, metrics);
    }

    RequestLedger(DataSource database, MeterRegistry metrics) {
        RequestStatements statements = new RequestStatements(database);
        this.claims = new GroupFlusher<>("http-claims", statements::claim, FlushSizes.of(metrics, "http_claims"));
        this.endings = new GroupFlusher<>("http-endings", statements::record, FlushSizes.of(metrics, "http_endings"));
    }

    /** Claims one call; with a result in the answer the request is settled and must not be made. */
    CompletableFuture<RequestEntry> claim(HttpTask task) {
        return claims.submit(task);
    }

    /** Settles a request for good. */
    CompletableFuture<Void> settle(UUID requestId, HttpResult result) {
        return endings.submit(new Ending(requestId, result, 0));
    }

    /** Gives the claim back: the call is made again, as a repeat when the last one may have arrived. */
    CompletableFuture<Void> giveBack(UUID requestId, boolean mayHaveArrived) {
        return endings.submit(new Ending(requestId, null, mayHaveArrived ? 1 : 0));
    }

    @PreDestroy
    void close() {
        claims.close();
        endings.close();
    }
}
