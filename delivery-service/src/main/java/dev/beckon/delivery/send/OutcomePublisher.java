package dev.beckon.delivery.send;

import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tells outcomes that the ledger holds already. Does not give up: the message's offset waits for the brokers, and a
 * crash makes the message come again.
 */
@Singleton
public final class OutcomePublisher {

    private static final Logger LOGGER = Logger.getLogger(OutcomePublisher.class);
    private static final long PAUSE_SECONDS = 1;

    private final RecordPublisher publisher;

    OutcomePublisher(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    /** Done when the brokers have it. */
    public CompletableFuture<Void> publish(MessageOutcome outcome) {
        Map<String, String> headers = new HashMap<>();
        headers.put(RecordHeaders.TRACE_PARENT, outcome.traceParent());
        return persistently(() -> publisher.publish(Topics.OUTCOMES, outcome.key(), outcome, headers));
    }

    /** Repeats until it succeeds. */
    public static CompletableFuture<Void> persistently(Supplier<CompletableFuture<Void>> publishing) {
        return publishing.get().exceptionallyCompose(failure -> {
            LOGGER.warnf("Not published, trying again: %s", failure.getMessage());
            return CompletableFuture.supplyAsync(
                            () -> publishing, CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS))
                    .thenCompose(OutcomePublisher::persistently);
        });
    }
}
