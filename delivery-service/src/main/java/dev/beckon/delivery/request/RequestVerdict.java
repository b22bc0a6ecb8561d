package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpResult;
import java.time.Duration;

/** What follows from a call. */
sealed interface RequestVerdict {

    /** The request has its result. */
    record Settle(HttpResult result) implements RequestVerdict {}

    /**
     * Another attempt.
     *
     * @param mayHaveArrived whether the other side may have carried out the last one
     */
    record Again(Duration delay, boolean mayHaveArrived) implements RequestVerdict {}
}
