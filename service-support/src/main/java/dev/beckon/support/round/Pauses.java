package dev.beckon.support.round;

import java.time.Duration;

/** How long to wait before the next round. For one thread. */
final class Pauses {

    /** After a first failure; twice as long after each further one. */
    static final Duration FIRST_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Duration usual;
    private Duration afterFailure = FIRST_AFTER_FAILURE;

    /** @param usual when all is well; a failure is never waited out longer than that */
    Pauses(Duration usual) {
        this.usual = usual;
    }

    Duration afterSuccess() {
        afterFailure = FIRST_AFTER_FAILURE;
        return usual;
    }

    Duration afterFailure() {
        if (afterFailure.compareTo(usual) >= 0) {
            return usual;
        }
        Duration pause = afterFailure;
        afterFailure = pause.multipliedBy(2);
        return pause;
    }
}
