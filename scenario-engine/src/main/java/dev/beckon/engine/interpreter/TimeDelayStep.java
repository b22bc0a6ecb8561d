package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Delay;
import dev.beckon.engine.definition.TimeDelay;
import dev.beckon.engine.template.Template;
import dev.beckon.engine.time.DueTime;
import dev.beckon.engine.time.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Rests for a time or until one. An instant that has passed is no delay; one that cannot be read is a warning and none
 * either.
 *
 * @param until the template of a {@link Delay.Until}, else null
 */
record TimeDelayStep(String actionKey, Delay delay, Template until, Exits exits) implements RestingStep {

    static TimeDelayStep of(TimeDelay action, Exits exits, Compiling compiling) {
        Template until =
                action.delay() instanceof Delay.Until(String instant, Duration _) ? compiling.text(instant) : null;
        return new TimeDelayStep(action.actionKey(), action.delay(), until, exits);
    }

    @Override
    public ActionType type() {
        return ActionType.TIME_DELAY;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForDelay;
    }

    @Override
    public Move enter(Walk walk) {
        Optional<Instant> end = end(walk);
        if (end.isEmpty() || !end.get().isAfter(walk.now())) {
            return exits.next();
        }
        return walk.rest(new Wait.ForDelay(walk.step(), actionKey, DueTime.at(end.get())));
    }

    private Optional<Instant> end(Walk walk) {
        return switch (delay) {
            case Delay.For(var duration) -> Optional.of(walk.now().plus(duration));
            case Delay.Until moment -> {
                String text = walk.render(actionKey, until);
                Optional<Instant> end = WallClock.end(moment, text, Zones.of(walk));
                if (end.isEmpty()) {
                    walk.warn(
                            actionKey,
                            "unreadable_instant",
                            "Expected a point in time in ISO 8601, but was '" + Texts.cut(text) + "'");
                }
                yield end;
            }
            case Delay.LocalClock clock -> Optional.of(WallClock.end(clock, walk.now(), Zones.of(walk)));
            case Delay.WorkingHours hours -> Optional.of(WallClock.end(hours, walk.now(), Zones.of(walk)));
        };
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        return exits.next();
    }
}
