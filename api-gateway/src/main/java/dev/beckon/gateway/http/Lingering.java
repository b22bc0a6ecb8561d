package dev.beckon.gateway.http;

import java.time.Duration;

/**
 * When what is left of a refused body has been read for long enough. It counts looks, not time: a machine that stands
 * still between two of them is no client that sends nothing. For one thread.
 */
final class Lingering {

    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Looks in a row at which nothing had come since the one before. */
    static final int IDLE_LOOKS = 5;

    /** Looks in all, however much comes. */
    static final int LOOKS = 30;

    private boolean came;
    private int idle;
    private int looks;

    /** Something was read. */
    void received() {
        came = true;
    }

    /** Takes one look; whether it was the last one. */
    boolean isOverAtThisLook() {
        looks++;
        idle = came ? 0 : idle + 1;
        came = false;
        return idle >= IDLE_LOOKS || looks >= LOOKS;
    }
}
