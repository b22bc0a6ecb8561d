package dev.beckon.contracts.journal;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.List;

/**
 * What one command did to one execution. Readers see each record at least once; {@code (executionId, sequence)} tells a
 * repetition. A refusal that changed nothing has the execution's id and the sequence 0.
 *
 * @param sequence counts the sprints of an execution from 1
 * @param status after this sprint; null when the start was refused
 */
public record JournalRecord(
        WorkspaceId workspace,
        ContactId contactId,
        ExecutionId executionId,
        TriggerCallId triggerCallId,
        ScenarioId scenarioId,
        int scenarioVersion,
        int sequence,
        ExecutionStatus status,
        Instant occurredAt,
        List<ExecutionEvent> events) {

    public JournalRecord {
        events = events == null ? List.of() : List.copyOf(events);
    }

    public ContactKey key() {
        return new ContactKey(workspace, contactId);
    }
}
