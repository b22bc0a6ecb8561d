package dev.beckon.contracts.execution;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.Lane;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What the worker is asked to do for one contact. Every command may arrive twice and late; one that no longer fits is
 * refused with a reason and changes nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExecutionCommand.StartExecution.class, name = "start_execution"),
    @JsonSubTypes.Type(value = ExecutionCommand.DeliverReply.class, name = "deliver_reply"),
    @JsonSubTypes.Type(value = ExecutionCommand.FireTimer.class, name = "fire_timer"),
    @JsonSubTypes.Type(value = ExecutionCommand.CancelExecution.class, name = "cancel_execution")
})
public sealed interface ExecutionCommand {

    WorkspaceId workspace();

    ContactId contactId();

    Instant occurredAt();

    /** W3C trace context; may be null. */
    String traceParent();

    default ContactKey key() {
        return new ContactKey(workspace(), contactId());
    }

    /**
     * Begin a scenario for the contact.
     *
     * @param executionId derived from call, scenario, contact and entry key
     * @param scenarioVersion the version this execution is pinned to
     * @param executionKey the caller's name for the execution; may be null
     * @param data the call's data
     * @param contact the contact as the audience was resolved
     */
    record StartExecution(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            TriggerCallId triggerCallId,
            ScenarioId scenarioId,
            int scenarioVersion,
            String executionKey,
            Lane lane,
            Map<String, Object> data,
            ContactProfile contact,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {

        public StartExecution {
            data = data == null ? Map.of() : data;
        }
    }

    /**
     * The contact has answered.
     *
     * @param optionId of the pressed button, else null
     * @param inReplyTo the message answered, where the provider told; else the newest wait that accepts takes it
     */
    record DeliverReply(
            WorkspaceId workspace,
            ContactId contactId,
            UUID inboundId,
            Channel channel,
            String text,
            String optionId,
            MessageId inReplyTo,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {}

    /** A timer of this contact's is due. Refused when the execution has moved on since it was set. */
    record FireTimer(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            int step,
            TimerKind kind,
            Instant dueAt,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {}

    /** Interrupt an execution. */
    record CancelExecution(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            String reason,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {}
}
