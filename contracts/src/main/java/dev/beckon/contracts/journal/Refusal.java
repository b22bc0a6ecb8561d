package dev.beckon.contracts.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a command changed nothing. */
public enum Refusal {
    /** This very start was carried out before. */
    @JsonProperty("already_started")
    ALREADY_STARTED,
    /** The entry policy says one at a time, and one is under way. */
    @JsonProperty("already_in_scenario")
    ALREADY_IN_SCENARIO,
    /** This very reply was handled before. */
    @JsonProperty("already_handled")
    ALREADY_HANDLED,
    /** No execution of that id is under way. */
    @JsonProperty("unknown_execution")
    UNKNOWN_EXECUTION,
    /** The execution has moved on since the timer was set, or the message belongs to an earlier step. */
    @JsonProperty("stale")
    STALE,
    /** No execution of this contact waits for a reply. */
    @JsonProperty("not_waiting")
    NOT_WAITING,
    /** The scenario version never reached this worker. */
    @JsonProperty("unknown_version")
    UNKNOWN_VERSION,
    /** The contact has as many executions under way as one may have. */
    @JsonProperty("too_many_executions")
    TOO_MANY_EXECUTIONS,
    /** A person has taken the contact over; automation stands still until they are given back. */
    @JsonProperty("in_handover")
    IN_HANDOVER,
    /** Scenarios that start each other have gone too deep. */
    @JsonProperty("too_deep")
    TOO_DEEP,
    /** The scenario to start is not there or not active. */
    @JsonProperty("unknown_scenario")
    UNKNOWN_SCENARIO,
    /** The version to move to has no such action. */
    @JsonProperty("unknown_action")
    UNKNOWN_ACTION;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
