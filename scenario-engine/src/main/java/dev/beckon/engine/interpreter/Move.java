package dev.beckon.engine.interpreter;

/** Where an execution goes from a step. */
sealed interface Move {

    /** @param actionKey null when nothing follows, which is the normal end */
    record Go(String actionKey) implements Move {}

    record Rest(Wait at) implements Move {}

    /** @param reason the author's; may be null */
    record Complete(String reason) implements Move {}

    record Fail(String code, String detail) implements Move {}
}
