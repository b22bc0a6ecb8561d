package dev.beckon.contracts.execution;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a timer was set. */
public enum TimerKind {
    /** A {@code time_delay} is over. */
    @JsonProperty("delay")
    DELAY,
    /** The answer did not come in time; counted from the provider's acceptance of the question. */
    @JsonProperty("answer_timeout")
    ANSWER_TIMEOUT,
    /** The question was never accepted by a provider; the fallback for {@link #ANSWER_TIMEOUT}. */
    @JsonProperty("acceptance_timeout")
    ACCEPTANCE_TIMEOUT,
    /** What any other wait waits for did not come in time. */
    @JsonProperty("wait_timeout")
    WAIT_TIMEOUT
}
