package dev.beckon.triggers.testing;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Says what the worker and delivery would say of one start. */
public record Worker(StartExecution start) {

    private static final Instant MORNING = Instant.parse("2026-01-10T08:00:00Z");

    public JournalRecord sprint(int sequence, ExecutionStatus status, ExecutionEvent... events) {
        return new JournalRecord(
                start.workspace(),
                start.contactId(),
                start.executionId(),
                start.triggerCallId(),
                start.scenarioId(),
                start.scenarioVersion(),
                sequence,
                status,
                MORNING.plusSeconds(sequence),
                List.of(events));
    }

    public JournalRecord refusal(ExecutionEvent.InputRefused refused) {
        return sprint(0, null, refused);
    }

    /** Of the start of a scenario that this execution asked for. */
    public JournalRecord refusalOf(ExecutionId child, ExecutionEvent.InputRefused refused) {
        return new JournalRecord(
                start.workspace(),
                start.contactId(),
                child,
                start.triggerCallId(),
                start.scenarioId(),
                0,
                0,
                null,
                MORNING.plusSeconds(1),
                List.of(refused));
    }

    public MessageRequested asks(int step, String actionKey, String text) {
        return new MessageRequested(
                DerivedId.message(start.executionId(), step, actionKey),
                step,
                actionKey,
                new MessageContent(text, null, null, List.of()),
                List.of(),
                null);
    }

    /** A provider says that the person wants nothing there. */
    public MessageOutcome unsubscribed(MessageRequested message, Channel channel) {
        MessageOutcome plain = outcome(message, MessageStatus.SUPPRESSED, 1, channel, 0);
        return new MessageOutcome(
                plain.outcomeId(),
                plain.workspace(),
                plain.contactId(),
                plain.executionId(),
                plain.messageId(),
                plain.actionKey(),
                channel,
                null,
                plain.address(),
                plain.status(),
                null,
                "unsubscribed",
                "The provider says so: sms_21610",
                1,
                0,
                plain.occurredAt(),
                null);
    }

    public MessageOutcome outcome(MessageRequested message, MessageStatus status, int attempts) {
        return outcome(message, status, attempts, Channel.SMS, 0);
    }

    public MessageOutcome outcome(
            MessageRequested message, MessageStatus status, int attempts, Channel channel, int variant) {
        return new MessageOutcome(
                UUID.randomUUID(),
                start.workspace(),
                start.contactId(),
                start.executionId(),
                message.messageId(),
                message.actionKey(),
                channel,
                null,
                "+4915123456789",
                status,
                "SM1",
                null,
                null,
                attempts,
                attempts - 1,
                MORNING.plusSeconds(status.rank()),
                null,
                variant);
    }
}
