package dev.beckon.triggers.intake;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.TriggerEvent;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.stream.PublishException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Hands starts to the worker. The same decision always gives the same execution id, so that it may be handed twice. */
@ApplicationScoped
class StartCommands {

    private final RecordPublisher publisher;

    StartCommands(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Emits the starts; blocks until the brokers have them.
     *
     * @return the executions whose command is too large ever to be taken
     * @throws PublishException when the brokers did not take a command that they may take later
     */
    List<ExecutionId> emit(List<Audience.Decision> decisions) {
        List<CompletableFuture<Void>> acknowledgements =
                decisions.stream().map(this::publish).toList();
        List<ExecutionId> tooLarge = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            try {
                acknowledgements.get(i).join();
            } catch (CompletionException e) {
                PublishException refusal = PublishException.of(e.getCause());
                if (refusal.isTransient()) {
                    throw refusal;
                }
                tooLarge.add(decisions.get(i).verdict().execution());
            }
        }
        return tooLarge;
    }

    private CompletableFuture<Void> publish(Audience.Decision decision) {
        Call call = decision.call().call();
        TriggerEvent event = call.event();
        ExecutionCommand command = new StartExecution(
                event.workspace(),
                decision.contact().id(),
                decision.verdict().execution(),
                call.id(),
                call.request().scenarioId(),
                decision.call().pinned().version(),
                call.request().executionKey(),
                call.request().lane(),
                call.request().data(),
                decision.contact().profile(),
                call.occurredAt(),
                event.traceParent());
        return publisher.publish(
                Topics.commands(call.request().lane()),
                decision.contact().key(),
                command,
                event.traceParent() == null ? Map.of() : Map.of(RecordHeaders.TRACE_PARENT, event.traceParent()));
    }
}
