package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Delay;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.TimeDelay;
import java.time.Duration;
import java.util.List;

/** Reads a {@code time_delay}: either {@code duration}, or days, hours, minutes and seconds that add up. */
final class TimeDelayReader {

    private record Unit(String name, Duration length) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("days", Duration.ofDays(1)),
            new Unit("hours", Duration.ofHours(1)),
            new Unit("minutes", Duration.ofMinutes(1)),
            new Unit("seconds", Duration.ofSeconds(1)));

    private TimeDelayReader() {}

    static TimeDelay read(ActionNode node) {
        Fields options = SharedOptions.options(node.fields());
        boolean hasDuration = options.has("duration");
        boolean hasUnits = UNITS.stream().anyMatch(unit -> options.has(unit.name()));
        Duration duration =
                SharedOptions.duration(options, "duration", Limits.MAX_DELAY).orElse(Limits.MIN_DURATION);
        Duration sum = sum(options);
        if (hasDuration && hasUnits) {
            options.problem("duration", "ambiguous_duration", "give either 'duration' or days, hours, … , not both");
        } else if (hasUnits) {
            SharedOptions.checkRange(options.problems(), options.pointer(), sum, Limits.MAX_DELAY);
        } else if (!hasDuration) {
            options.problem("duration", "missing_duration", "a delay needs a 'duration', such as PT30M");
        }
        options.rejectOthers();
        return new TimeDelay(node.placement(), new Delay.For(hasUnits ? sum : duration));
    }

    private static Duration sum(Fields options) {
        Duration sum = Duration.ZERO;
        for (Unit unit : UNITS) {
            JsonNode value = options.node(unit.name());
            if (value.isMissingNode()) {
                continue;
            }
            if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
                sum = sum.plus(unit.length().multipliedBy(value.intValue()));
            } else {
                options.problem(unit.name(), "invalid_duration", "expected a whole number, 0 or more");
            }
        }
        return sum;
    }
}
