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
    @JsonSubTypes.Type(value = ExecutionCommand.StartExecution.class, name = ExecutionCommand.StartExecution.WIRE_NAME),
    @JsonSubTypes.Type(value = ExecutionCommand.DeliverReply.class, name = ExecutionCommand.DeliverReply.WIRE_NAME),
    @JsonSubTypes.Type(value = ExecutionCommand.FireTimer.class, name = ExecutionCommand.FireTimer.WIRE_NAME),
    @JsonSubTypes.Type(
            value = ExecutionCommand.CancelExecution.class,
            name = ExecutionCommand.CancelExecution.WIRE_NAME),
    @JsonSubTypes.Type(value = ExecutionCommand.MoveExecution.class, name = ExecutionCommand.MoveExecution.WIRE_NAME),
    @JsonSubTypes.Type(value = ExecutionCommand.DeliverEvent.class, name = ExecutionCommand.DeliverEvent.WIRE_NAME),
    @JsonSubTypes.Type(value = ExecutionCommand.DeliverFacts.class, name = ExecutionCommand.DeliverFacts.WIRE_NAME),
    @JsonSubTypes.Type(
            value = ExecutionCommand.DeliverHttpResult.class,
            name = ExecutionCommand.DeliverHttpResult.WIRE_NAME),
    @JsonSubTypes.Type(
            value = ExecutionCommand.DeliverChildEnd.class,
            name = ExecutionCommand.DeliverChildEnd.WIRE_NAME),
    @JsonSubTypes.Type(value = ExecutionCommand.ResumeHandover.class, name = ExecutionCommand.ResumeHandover.WIRE_NAME)
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

    /** The word for its kind on the wire and in refusals, such as {@code start_execution}. */
    default String wireName() {
        return switch (this) {
            case StartExecution _ -> StartExecution.WIRE_NAME;
            case DeliverReply _ -> DeliverReply.WIRE_NAME;
            case FireTimer _ -> FireTimer.WIRE_NAME;
            case CancelExecution _ -> CancelExecution.WIRE_NAME;
            case MoveExecution _ -> MoveExecution.WIRE_NAME;
            case DeliverEvent _ -> DeliverEvent.WIRE_NAME;
            case DeliverFacts _ -> DeliverFacts.WIRE_NAME;
            case DeliverHttpResult _ -> DeliverHttpResult.WIRE_NAME;
            case DeliverChildEnd _ -> DeliverChildEnd.WIRE_NAME;
            case ResumeHandover _ -> ResumeHandover.WIRE_NAME;
        };
    }

    /**
     * Begin a scenario for the contact.
     *
     * @param executionId derived from call, scenario, contact and entry key
     * @param scenarioVersion the version this execution is pinned to
     * @param executionKey the caller's name for the execution; may be null
     * @param data the call's data
     * @param contact the contact as the audience was resolved
     * @param parent the execution whose step starts this one; null for a call's
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
            String traceParent,
            ParentExecution parent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "start_execution";

        public StartExecution {
            data = data == null ? Map.of() : data;
        }

        public StartExecution(
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
                String traceParent) {
            this(
                    workspace,
                    contactId,
                    executionId,
                    triggerCallId,
                    scenarioId,
                    scenarioVersion,
                    executionKey,
                    lane,
                    data,
                    contact,
                    occurredAt,
                    traceParent,
                    null);
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
            implements ExecutionCommand {

        public static final String WIRE_NAME = "deliver_reply";
    }

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
            implements ExecutionCommand {

        public static final String WIRE_NAME = "fire_timer";
    }

    /** Interrupt an execution. */
    record CancelExecution(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            String reason,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "cancel_execution";
    }

    /**
     * Leave the present wait and go on at an action of another version, to which the execution is pinned from then on.
     *
     * @param fromActionKey refused when it waits elsewhere by now
     */
    record MoveExecution(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            String fromActionKey,
            int toVersion,
            String toActionKey,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "move_execution";
    }

    /** Something happened to the contact; every execution of theirs that waits for it takes it. */
    record DeliverEvent(
            WorkspaceId workspace,
            ContactId contactId,
            UUID eventId,
            String name,
            Map<String, Object> properties,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "deliver_event";

        public DeliverEvent {
            properties = properties == null ? Map.of() : properties;
        }
    }

    /**
     * The facts that a step asked for.
     *
     * @param facts values by the key of their query; a fact that could not be found out is absent
     */
    record DeliverFacts(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            int step,
            Map<String, Object> facts,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "deliver_facts";

        public DeliverFacts {
            facts = facts == null ? Map.of() : facts;
        }
    }

    /** The answer to an HTTP request that a step made. */
    record DeliverHttpResult(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            int step,
            UUID requestId,
            HttpResult result,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "deliver_http_result";
    }

    /**
     * An execution that a step started, and waits for, is over.
     *
     * @param executionId the parent, which waits
     * @param status how the child ended; null when it never started
     * @param code why, where it did not end well
     */
    record DeliverChildEnd(
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            int step,
            ExecutionId childId,
            ExecutionStatus status,
            String code,
            Instant occurredAt,
            String traceParent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "deliver_child_end";
    }

    /** The person who took the contact over gives them back to automation. Wakes every handover of the contact. */
    record ResumeHandover(
            WorkspaceId workspace, ContactId contactId, String note, Instant occurredAt, String traceParent)
            implements ExecutionCommand {

        public static final String WIRE_NAME = "resume_handover";
    }
}
