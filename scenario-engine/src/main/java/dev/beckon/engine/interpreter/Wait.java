package dev.beckon.engine.interpreter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverEnded;
import dev.beckon.contracts.journal.ExecutionEvent.TimerCancelled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a waiting execution accepts. Each wait has exactly one timer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Wait.ForAnswer.class, name = "for_answer"),
    @JsonSubTypes.Type(value = Wait.ForDelay.class, name = "for_delay"),
    @JsonSubTypes.Type(value = Wait.ForReply.class, name = "for_reply"),
    @JsonSubTypes.Type(value = Wait.ForEvent.class, name = "for_event"),
    @JsonSubTypes.Type(value = Wait.ForReceipt.class, name = "for_receipt"),
    @JsonSubTypes.Type(value = Wait.ForFacts.class, name = "for_facts"),
    @JsonSubTypes.Type(value = Wait.ForHttp.class, name = "for_http"),
    @JsonSubTypes.Type(value = Wait.ForChild.class, name = "for_child"),
    @JsonSubTypes.Type(value = Wait.ForHandover.class, name = "for_handover")
})
public sealed interface Wait {

    /** The step that rests here. */
    int step();

    String actionKey();

    /** The kind of the timer that runs. */
    default TimerKind timer() {
        return TimerKind.WAIT_TIMEOUT;
    }

    /** When it is due. */
    Instant dueAt();

    /** Whether anything the contact says may end this wait. */
    default boolean takesReplies() {
        return false;
    }

    /**
     * What must be told when the execution leaves this wait by none of its ways: cancelled, moved, failed by the host.
     */
    default List<ExecutionEvent> abandoned() {
        return List.of(new TimerCancelled(step(), timer(), dueAt()));
    }

    /**
     * A question is out; also each one of a survey.
     *
     * @param question the message that asks it
     * @param timer which timer runs: the acceptance fallback until the provider takes the question, then the timeout
     * @param place of the question in its survey, from 0
     * @param rejected how many answers were not of the kind asked for
     */
    record ForAnswer(
            int step,
            String actionKey,
            MessageId question,
            TimerKind timer,
            Instant timerDueAt,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int place,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int rejected)
            implements Wait {

        @Override
        public Instant dueAt() {
            return timerDueAt;
        }

        @Override
        public boolean takesReplies() {
            return true;
        }

        ForAnswer withTimer(TimerKind other, Instant dueAt) {
            return new ForAnswer(step, actionKey, question, other, dueAt, place, rejected);
        }
    }

    record ForDelay(int step, String actionKey, Instant dueAt) implements Wait {

        @Override
        public TimerKind timer() {
            return TimerKind.DELAY;
        }
    }

    /** @param rejected how many replies were not of the kind asked for */
    record ForReply(
            int step,
            String actionKey,
            Instant dueAt,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int rejected) implements Wait {

        @Override
        public boolean takesReplies() {
            return true;
        }
    }

    /**
     * @param event its name
     * @param values what the templates of the filter came to when the wait began, in their order
     */
    record ForEvent(int step, String actionKey, String event, List<Object> values, Instant dueAt) implements Wait {

        public ForEvent {
            values = values == null ? List.of() : List.copyOf(values);
        }
    }

    record ForReceipt(int step, String actionKey, MessageId message, Instant dueAt) implements Wait {}

    record ForFacts(int step, String actionKey, Instant dueAt) implements Wait {}

    record ForHttp(int step, String actionKey, UUID requestId, Instant dueAt) implements Wait {}

    record ForChild(int step, String actionKey, ExecutionId child, Instant dueAt) implements Wait {}

    /** A person has taken over. */
    record ForHandover(int step, String actionKey, Instant dueAt) implements Wait {

        @Override
        public List<ExecutionEvent> abandoned() {
            return List.of(new TimerCancelled(step, timer(), dueAt), new HandoverEnded(actionKey, "cancelled"));
        }
    }
}
