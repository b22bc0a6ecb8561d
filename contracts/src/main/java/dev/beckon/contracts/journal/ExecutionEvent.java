package dev.beckon.contracts.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing that happened in an execution. The engine says these and nothing else; others act on them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExecutionEvent.ExecutionStarted.class, name = "execution_started"),
    @JsonSubTypes.Type(value = ExecutionEvent.InputRefused.class, name = "input_refused"),
    @JsonSubTypes.Type(value = ExecutionEvent.ActionEntered.class, name = "action_entered"),
    @JsonSubTypes.Type(value = ExecutionEvent.BranchTaken.class, name = "branch_taken"),
    @JsonSubTypes.Type(value = ExecutionEvent.MessageRequested.class, name = "message_requested"),
    @JsonSubTypes.Type(value = ExecutionEvent.WaitStarted.class, name = "wait_started"),
    @JsonSubTypes.Type(value = ExecutionEvent.TimerSet.class, name = "timer_set"),
    @JsonSubTypes.Type(value = ExecutionEvent.TimerCancelled.class, name = "timer_cancelled"),
    @JsonSubTypes.Type(value = ExecutionEvent.AnswerReceived.class, name = "answer_received"),
    @JsonSubTypes.Type(value = ExecutionEvent.ReceiptRecorded.class, name = "receipt_recorded"),
    @JsonSubTypes.Type(value = ExecutionEvent.WarningRaised.class, name = "warning_raised"),
    @JsonSubTypes.Type(value = ExecutionEvent.ExecutionEnded.class, name = "execution_ended")
})
public sealed interface ExecutionEvent {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ExecutionStarted() implements ExecutionEvent {}

    /**
     * A command did not fit and changed nothing.
     *
     * @param input the command's wire name, such as {@code start_execution}
     * @param reason a {@link Refusal}
     * @param detail a sentence, "Expected …, but …"
     */
    record InputRefused(String input, Refusal reason, String detail) implements ExecutionEvent {}

    /** @param step counts the actions of this execution from 1 */
    record ActionEntered(int step, String actionKey, String actionType) implements ExecutionEvent {}

    /**
     * @param branch the label, such as {@code option_0}
     * @param nextActionKey null when nothing hangs on that branch, which ends the execution normally
     */
    record BranchTaken(String actionKey, String branch, String nextActionKey) implements ExecutionEvent {}

    /**
     * @param channels the channels that may carry it, best first; empty for the workspace's order
     * @param notAfter must not be sent later than this; may be null
     */
    record MessageRequested(
            MessageId messageId,
            int step,
            String actionKey,
            MessageContent content,
            List<Channel> channels,
            Instant notAfter)
            implements ExecutionEvent {

        public MessageRequested {
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }

    /** The execution rests at this step until an input that it accepts. */
    record WaitStarted(int step, String actionKey) implements ExecutionEvent {}

    record TimerSet(int step, TimerKind kind, Instant dueAt) implements ExecutionEvent {}

    record TimerCancelled(int step, TimerKind kind, Instant dueAt) implements ExecutionEvent {}

    /** @param optionId the choice it was matched to; null for free text */
    record AnswerReceived(String actionKey, UUID inboundId, Channel channel, String text, String optionId)
            implements ExecutionEvent {}

    record ReceiptRecorded(MessageId messageId, String actionKey, MessageStatus status) implements ExecutionEvent {}

    /** The author's mistake; the execution went on as the action's policy says. */
    record WarningRaised(String actionKey, String code, String detail) implements ExecutionEvent {}

    /**
     * @param status one of the ended ones
     * @param code why, for failed and interrupted; else null
     */
    record ExecutionEnded(ExecutionStatus status, String code, String detail) implements ExecutionEvent {}
}
