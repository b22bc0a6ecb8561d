package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionCommand;
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

    /** The input a command carries to the execution it names. */
    static EngineInput of(ExecutionCommand command) {
        return switch (command) {
            case ExecutionCommand.StartExecution start -> new Start(start.executionId(), start.data());
            case ExecutionCommand.DeliverReply reply ->
                new Reply(reply.inboundId(), reply.channel(), reply.text(), reply.optionId(), reply.inReplyTo());
            case ExecutionCommand.FireTimer timer -> new Timer(timer.step(), timer.kind(), timer.dueAt());
            case ExecutionCommand.CancelExecution cancel -> new Cancel(cancel.reason());
        };
    }
}
