package dev.beckon.gateway.idempotency;

import dev.beckon.contracts.id.TriggerCallId;

/** What is known of an idempotency key when a request with it arrives. */
public sealed interface IdempotencyState {

    /** Nothing: this request is the first, and must end with {@code complete} or {@code release}. */
    record First() implements IdempotencyState {}

    /** The same request is being handled at this moment. */
    record InProgress() implements IdempotencyState {}

    /** The same request was accepted before, as this call. */
    record Accepted(TriggerCallId call) implements IdempotencyState {}

    /** The key was used with another request. */
    record UsedOtherwise() implements IdempotencyState {}
}
