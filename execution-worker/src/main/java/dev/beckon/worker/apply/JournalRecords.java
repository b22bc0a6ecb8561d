package dev.beckon.worker.apply;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.worker.decide.Transition;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.List;

/** What the journal says of a transition. */
final class JournalRecords {

    /** The sequence of a record that tells of a refusal. */
    private static final int REFUSED = 0;

    private JournalRecords() {}

    static JournalRecord of(ContactKey contact, Transition.Advanced advanced, Instant now) {
        RunningExecution execution = advanced.execution();
        return new JournalRecord(
                contact.workspace(),
                contact.contact(),
                execution.id(),
                execution.triggerCallId(),
                execution.scenarioId(),
                execution.version(),
                execution.state().sequence(),
                execution.state().status(),
                now,
                advanced.events().stream().map(JournalRecords::kept).toList());
    }

    private static ExecutionEvent kept(ExecutionEvent event) {
        return event instanceof ExecutionEvent.HttpRequested request ? request.withoutSecrets() : event;
    }

    static JournalRecord of(ContactKey contact, Transition.Refused refused, Instant now) {
        return new JournalRecord(
                contact.workspace(),
                contact.contact(),
                refused.executionId(),
                refused.triggerCallId(),
                refused.scenarioId(),
                refused.version(),
                REFUSED,
                refused.status(),
                now,
                List.of(refused.refusal()));
    }
}
