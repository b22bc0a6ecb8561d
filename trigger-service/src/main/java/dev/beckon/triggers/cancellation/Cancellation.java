package dev.beckon.triggers.cancellation;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.stream.Acknowledgements;
import dev.beckon.triggers.stream.PublishException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Stops executions. A cancel travels in the lane of the start, behind it, so that it cannot overtake it; one that finds
 * nothing to stop is refused by the worker, which also tells that the start never came.
 */
@ApplicationScoped
public class Cancellation {

    private static final String REASON = "cancelled";
    /** A call that was given up on its way has started executions: they are stopped as well. */
    private static final String CANCEL_CALL = """
            update trigger_calls c set status = 'cancelled', updated_at = now()
             where (c.call_id = ? or c.parent_id = ?) and c.workspace = ?
               and (c.status in ('accepted', 'emitted', 'cancelled')
                    or c.status = 'failed' and exists (select from verdicts v where v.call_id = c.call_id
                                                        and v.execution_id is not null and v.status in ('pending', 'started')))
            returning c.call_id""";

    private final Database database;
    private final RecordPublisher publisher;
    private final Clock clock;

    Cancellation(Database database, RecordPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Cancels a call, with those it is the parent of, for good and stops what they started. May be repeated.
     *
     * @return whether the call could be cancelled; one that failed before it started anything cannot
     * @throws PublishException when not all executions were told; to be repeated then
     */
    public boolean cancelCall(WorkspaceId workspace, TriggerCallId call) {
        List<TriggerCallId> cancelled = database.inRepeatedTransaction(connection -> {
            List<TriggerCallId> calls = new ArrayList<>();
            try (PreparedStatement update = connection.prepareStatement(CANCEL_CALL)) {
                update.setObject(1, call.value());
                update.setObject(2, call.value());
                update.setString(3, workspace.value());
                try (ResultSet rows = update.executeQuery()) {
                    while (rows.next()) {
                        calls.add(new TriggerCallId(rows.getObject(1, UUID.class)));
                    }
                }
            }
            return calls;
        });
        cancelled.forEach(this::stopExecutionsOf);
        return !cancelled.isEmpty();
    }

    /** Tells every execution of the call that may run to stop; without effect on a call that is not cancelled. */
    public void stopExecutionsOf(TriggerCallId call) {
        List<RunningExecutions.Running> page = List.of();
        do {
            int after = page.isEmpty() ? -1 : page.getLast().position();
            page = database.inTransaction(connection -> RunningExecutions.ofCancelled(connection, call, after));
            Acknowledgements.await(page.stream()
                    .map(running -> publish(
                            running.lane(),
                            new ContactKey(running.workspace(), running.contact()),
                            running.execution()))
                    .toList());
        } while (!page.isEmpty());
    }

    /** Tells one execution to stop. */
    public void cancelExecution(ContactKey contact, ExecutionId execution) {
        Acknowledgements.await(publish(Lane.REALTIME, contact, execution));
    }

    private CompletableFuture<Void> publish(Lane lane, ContactKey contact, ExecutionId execution) {
        ExecutionCommand command =
                new CancelExecution(contact.workspace(), contact.contact(), execution, REASON, clock.instant(), null);
        return publisher.publish(Topics.commands(lane), contact, command);
    }
}
