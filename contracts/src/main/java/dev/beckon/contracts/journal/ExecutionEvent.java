package dev.beckon.contracts.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    @JsonSubTypes.Type(value = ExecutionEvent.ExecutionEnded.class, name = "execution_ended"),
    @JsonSubTypes.Type(value = ExecutionEvent.ExecutionMoved.class, name = "execution_moved"),
    @JsonSubTypes.Type(value = ExecutionEvent.AnswerRejected.class, name = "answer_rejected"),
    @JsonSubTypes.Type(value = ExecutionEvent.EventReceived.class, name = "event_received"),
    @JsonSubTypes.Type(value = ExecutionEvent.FactsRequested.class, name = "facts_requested"),
    @JsonSubTypes.Type(value = ExecutionEvent.FactsReceived.class, name = "facts_received"),
    @JsonSubTypes.Type(value = ExecutionEvent.HttpRequested.class, name = "http_requested"),
    @JsonSubTypes.Type(value = ExecutionEvent.HttpAnswered.class, name = "http_answered"),
    @JsonSubTypes.Type(value = ExecutionEvent.ScenarioRequested.class, name = "scenario_requested"),
    @JsonSubTypes.Type(value = ExecutionEvent.ChildEnded.class, name = "child_ended"),
    @JsonSubTypes.Type(value = ExecutionEvent.PropertyChanged.class, name = "property_changed"),
    @JsonSubTypes.Type(value = ExecutionEvent.TagsChanged.class, name = "tags_changed"),
    @JsonSubTypes.Type(value = ExecutionEvent.FoldersChanged.class, name = "folders_changed"),
    @JsonSubTypes.Type(value = ExecutionEvent.SurveyCompleted.class, name = "survey_completed"),
    @JsonSubTypes.Type(value = ExecutionEvent.FrequencyCounted.class, name = "frequency_counted"),
    @JsonSubTypes.Type(value = ExecutionEvent.HandoverStarted.class, name = "handover_started"),
    @JsonSubTypes.Type(value = ExecutionEvent.HandoverEnded.class, name = "handover_ended"),
    @JsonSubTypes.Type(value = ExecutionEvent.GoalReached.class, name = "goal_reached")
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
     * @param variants the send plan; when it is not empty it takes the place of {@code content} and {@code channels}
     * @param links the tracked links that the texts hold
     */
    record MessageRequested(
            MessageId messageId,
            int step,
            String actionKey,
            MessageContent content,
            List<Channel> channels,
            Instant notAfter,
            List<MessageVariant> variants,
            List<TrackedLink> links)
            implements ExecutionEvent {

        public MessageRequested {
            channels = channels == null ? List.of() : List.copyOf(channels);
            variants = variants == null ? List.of() : List.copyOf(variants);
            links = links == null ? List.of() : List.copyOf(links);
        }

        public MessageRequested(
                MessageId messageId,
                int step,
                String actionKey,
                MessageContent content,
                List<Channel> channels,
                Instant notAfter) {
            this(messageId, step, actionKey, content, channels, notAfter, List.of(), List.of());
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

    /** The execution went on at an action of another version. */
    record ExecutionMoved(int fromVersion, int toVersion, String fromActionKey, String toActionKey)
            implements ExecutionEvent {}

    /**
     * An answer is not of the kind asked for, and the question was put again.
     *
     * @param attempt counted from 1
     * @param code such as {@code not_a_number}
     */
    record AnswerRejected(String actionKey, UUID inboundId, int attempt, String code) implements ExecutionEvent {}

    record EventReceived(String actionKey, UUID eventId, String name) implements ExecutionEvent {}

    /** Trigger-service looks these up and answers with {@code DeliverFacts}. */
    record FactsRequested(int step, String actionKey, List<FactQuery> queries) implements ExecutionEvent {

        public FactsRequested {
            queries = queries == null ? List.of() : List.copyOf(queries);
        }
    }

    record FactsReceived(String actionKey, int found) implements ExecutionEvent {}

    /** @param awaitsResult whether the execution rests until the answer */
    record HttpRequested(
            UUID requestId, int step, String actionKey, HttpCall call, boolean awaitsResult, Instant notAfter)
            implements ExecutionEvent {

        /** As it is shown and kept; what is made is the call as it was rendered. */
        public HttpRequested withoutSecrets() {
            return new HttpRequested(requestId, step, actionKey, call.withoutSecrets(), awaitsResult, notAfter);
        }
    }

    /** @param error null when it succeeded */
    record HttpAnswered(UUID requestId, String actionKey, int status, String error, int attempts)
            implements ExecutionEvent {}

    /**
     * Start another scenario for the same contact.
     *
     * @param childId derived from this execution and step
     * @param awaits whether the execution rests until the other has ended
     */
    record ScenarioRequested(
            int step,
            String actionKey,
            ExecutionId childId,
            ScenarioId scenarioId,
            Map<String, Object> data,
            boolean awaits)
            implements ExecutionEvent {

        public ScenarioRequested {
            data = data == null ? Map.of() : data;
        }
    }

    /** @param status null when it never started */
    record ChildEnded(String actionKey, ExecutionId childId, ExecutionStatus status, String code)
            implements ExecutionEvent {}

    /**
     * A property of the contact is to change; trigger-service applies it once.
     *
     * @param value what to set, add or increment by; null for clear
     */
    record PropertyChanged(int step, String actionKey, String name, PropertyOperation operation, Object value)
            implements ExecutionEvent {}

    record TagsChanged(int step, String actionKey, ListOperation operation, List<String> tags)
            implements ExecutionEvent {}

    record FoldersChanged(int step, String actionKey, ListOperation operation, List<Long> folderIds)
            implements ExecutionEvent {}

    /**
     * Every question of a survey is answered, or was asked as often as may be.
     *
     * @param surveyId null for a survey without an id
     * @param answers by the question's key
     */
    record SurveyCompleted(int step, String actionKey, Long surveyId, String title, Map<String, Object> answers)
            implements ExecutionEvent {

        public SurveyCompleted {
            answers = answers == null ? Map.of() : answers;
        }
    }

    /**
     * A frequency limit has let the contact pass; the host remembers it for the contact.
     *
     * @param key of the limit
     * @param keepUntil when it need not be remembered any more
     */
    record FrequencyCounted(int step, String actionKey, String key, Instant at, Instant keepUntil)
            implements ExecutionEvent {}

    /**
     * A person takes over; the contact's other executions stand still until {@code HandoverEnded}.
     *
     * @param note for that person; may be null
     * @param until when automation goes on by itself
     */
    record HandoverStarted(int step, String actionKey, String note, Instant until) implements ExecutionEvent {}

    /** @param reason {@code resumed}, {@code expired} or {@code cancelled} */
    record HandoverEnded(String actionKey, String reason) implements ExecutionEvent {}

    /** @param value what it is worth; may be null */
    record GoalReached(int step, String actionKey, String name, Double value) implements ExecutionEvent {}
}
