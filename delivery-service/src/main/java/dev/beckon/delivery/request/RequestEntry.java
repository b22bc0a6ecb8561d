package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpResult;

/**
 * What is known of a request.
 *
 * @param attempts calls made or about to be made
 * @param repeats calls made again although the one before may have arrived
 * @param result null until it is settled
 */
record RequestEntry(int attempts, int repeats, HttpResult result) {

    boolean isDone() {
        return result != null;
    }
}
