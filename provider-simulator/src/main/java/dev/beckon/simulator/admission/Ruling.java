package dev.beckon.simulator.admission;

import dev.beckon.simulator.faults.ErrorFault;
import dev.beckon.simulator.limits.Breach;

/** What the request is told after the delay in milliseconds. */
public sealed interface Ruling {

    int delayMs();

    /** Accepted: the provider's success. */
    record Accepted(int delayMs) implements Ruling {}

    /** Accepted, but the connection is closed instead of an answer. */
    record AcceptedThenCut(int delayMs) implements Ruling {}

    /** Lost: the connection is closed. */
    record Cut(int delayMs) implements Ruling {}

    /** Refused with an injected error. */
    record Faulted(int delayMs, ErrorFault error) implements Ruling {}

    /** Refused because of a limit. */
    record Limited(int delayMs, Breach breach) implements Ruling {}
}
