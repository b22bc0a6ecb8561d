package dev.beckon.triggers.start;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.stream.PublishException;
import dev.beckon.triggers.verdict.Reasons;
import dev.beckon.triggers.verdict.Settlement;
import dev.beckon.triggers.verdict.VerdictRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Hands starts to the worker. The same decision always gives the same execution id, so that it may be handed twice. */
@ApplicationScoped
public class StartCommands {

    private final RecordPublisher publisher;
    private final Database database;

    StartCommands(RecordPublisher publisher, Database database) {
        this.publisher = publisher;
        this.database = database;
    }

    /**
     * Emits the starts; blocks until the brokers have them. A start that is too large ever to be taken ends its verdict.
     *
     * @throws PublishException when the brokers did not take a command that they may take later
     */
    public void emit(List<StartExecution> starts) {
        List<CompletableFuture<Void>> acknowledgements =
                starts.stream().map(this::publish).toList();
        List<ExecutionId> tooLarge = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            try {
                acknowledgements.get(i).join();
            } catch (CompletionException e) {
                PublishException refusal = PublishException.of(e.getCause());
                if (refusal.isTransient()) {
                    throw refusal;
                }
                tooLarge.add(starts.get(i).executionId());
            }
        }
        fail(tooLarge);
    }

    private CompletableFuture<Void> publish(StartExecution start) {
        return publisher.publish(
                Topics.commands(start.lane()),
                start.key(),
                start,
                start.traceParent() == null ? Map.of() : Map.of(RecordHeaders.TRACE_PARENT, start.traceParent()));
    }

    private void fail(List<ExecutionId> tooLarge) {
        if (tooLarge.isEmpty()) {
            return;
        }
        database.inTransaction(connection -> {
            new VerdictRows(connection)
                    .settle(tooLarge.stream()
                            .map(execution -> Settlement.failed(execution, Reasons.COMMAND_TOO_LARGE))
                            .toList());
            return tooLarge.size();
        });
    }
}
