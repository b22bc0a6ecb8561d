package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverHttpResult;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.send.OutcomePublisher;
import dev.beckon.support.kafka.RecordPublisher;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells the execution what came of its request; does not give up. */
@Singleton
final class ResultPublisher {

    private final RecordPublisher publisher;
    private final InstantSource clock;

    ResultPublisher(RecordPublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Done when the brokers have it, at once when nobody waits for it. */
    CompletionStage<Void> tell(HttpTask task, HttpResult result) {
        if (!task.awaitsResult()) {
            return CompletableFuture.completedFuture(null);
        }
        DeliverHttpResult command = new DeliverHttpResult(
                task.workspace(),
                task.contactId(),
                task.executionId(),
                task.step(),
                task.requestId(),
                result,
                clock.instant(),
                task.traceParent());
        Map<String, String> headers = new HashMap<>();
        headers.put(RecordHeaders.TRACE_PARENT, task.traceParent());
        return OutcomePublisher.persistently(
                () -> publisher.publish(Topics.commands(task.lane()), task.key(), command, headers));
    }
}
