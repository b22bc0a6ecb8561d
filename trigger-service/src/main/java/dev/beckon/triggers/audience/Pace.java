package dev.beckon.triggers.audience;

import java.time.Duration;
import java.time.Instant;

/** How many contacts a page has and when the next one may begin. What was missed while nothing ran is not made up for. */
final class Pace {

    /** Contacts of a page that nothing slows down. */
    static final int FULL_PAGE = 1_000;

    /** A bounded page is what falls due in this time. */
    private static final Duration BEAT = Duration.ofMillis(250);

    private static final Duration MOST_MADE_UP = Duration.ofSeconds(1);
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final AudiencePlan plan;

    Pace(AudiencePlan plan) {
        this.plan = plan;
    }

    int page() {
        double perSecond = Math.min(bound(plan.perSecond()), bound(plan.evenly()));
        return (int) Math.clamp(perSecond * BEAT.toMillis() / 1_000, 1, FULL_PAGE);
    }

    /** @param due when this page was */
    Instant next(Instant due, Instant now, int taken, int started) {
        Instant from = due.isBefore(now.minus(MOST_MADE_UP)) ? now.minus(MOST_MADE_UP) : due;
        double seconds = Math.max(taken / bound(plan.evenly()), started / bound(plan.perSecond()));
        return from.plusNanos((long) (seconds * NANOS));
    }

    private static double bound(Double perSecond) {
        return perSecond == null ? Double.POSITIVE_INFINITY : perSecond;
    }
}
