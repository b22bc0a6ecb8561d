package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What can move an execution on. */
public sealed interface EngineInput {

    /** The first input of every execution; {@code data} is the call's own data. */
    record Start(ExecutionId executionId, Map<String, Object> data) implements EngineInput {}

    /** The contact's answer; {@code optionId} and {@code inReplyTo} may be null. */
    record Reply(UUID inboundId, Channel channel, String text, String optionId, MessageId inReplyTo)
            implements EngineInput {}

    /** A message's status has risen. */
    record Receipt(MessageId messageId, MessageStatus status, Instant occurredAt) implements EngineInput {}

    record Timer(int step, TimerKind kind, Instant dueAt) implements EngineInput {}

    record Cancel(String reason) implements EngineInput {}

    /**
     * Leave the wait at an action and go on at another, of the plan that is given with this input: the host pins the
     * execution to that plan's version when it is accepted, and tells the versions in {@code ExecutionMoved}.
     */
    record MoveTo(String fromActionKey, String toActionKey) implements EngineInput {}

    /** Something happened to the contact. */
    record Event(UUID eventId, String name, Map<String, Object> properties, Instant occurredAt)
            implements EngineInput {}

    /** Values by the key of their query; those that could not be found out are absent. */
    record Facts(int step, Map<String, Object> facts) implements EngineInput {}

    record HttpAnswer(int step, UUID requestId, HttpResult result) implements EngineInput {}

    /** @param status null when the child never started */
    record ChildEnd(int step, ExecutionId childId, ExecutionStatus status, String code) implements EngineInput {}

    /** The contact is given back to automation; {@code note} may be null. */
    record Resume(String note) implements EngineInput {}

    /** The input a command carries to the execution it names. */
    static EngineInput of(ExecutionCommand command) {
        return switch (command) {
            case ExecutionCommand.StartExecution start -> new Start(start.executionId(), start.data());
            case ExecutionCommand.DeliverReply reply ->
                new Reply(reply.inboundId(), reply.channel(), reply.text(), reply.optionId(), reply.inReplyTo());
            case ExecutionCommand.FireTimer timer -> new Timer(timer.step(), timer.kind(), timer.dueAt());
            case ExecutionCommand.CancelExecution cancel -> new Cancel(cancel.reason());
            case ExecutionCommand.MoveExecution move -> new MoveTo(move.fromActionKey(), move.toActionKey());
            case ExecutionCommand.DeliverEvent event ->
                new Event(event.eventId(), event.name(), event.properties(), event.occurredAt());
            case ExecutionCommand.DeliverFacts facts -> new Facts(facts.step(), facts.facts());
            case ExecutionCommand.DeliverHttpResult http ->
                new HttpAnswer(http.step(), http.requestId(), http.result());
            case ExecutionCommand.DeliverChildEnd child ->
                new ChildEnd(child.step(), child.childId(), child.status(), child.code());
            case ExecutionCommand.ResumeHandover resume -> new Resume(resume.note());
        };
    }
}
