package dev.beckon.engine.interpreter;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.MessageId;
import java.time.Instant;

/** What a waiting execution accepts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Wait.ForAnswer.class, name = "for_answer"),
    @JsonSubTypes.Type(value = Wait.ForDelay.class, name = "for_delay")
})
public sealed interface Wait {

    /** The step that rests here. */
    int step();

    String actionKey();

    /**
     * A question is out.
     *
     * @param timer which timer runs: the acceptance fallback until the provider takes the question, then the timeout
     */
    record ForAnswer(int step, String actionKey, MessageId question, TimerKind timer, Instant timerDueAt)
            implements Wait {}

    record ForDelay(int step, String actionKey, Instant dueAt) implements Wait {}
}
