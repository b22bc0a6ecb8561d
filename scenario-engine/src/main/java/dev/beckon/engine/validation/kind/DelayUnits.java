package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.WholeType;
import java.time.Duration;
import java.util.List;

/** A length of time as days, hours, minutes and seconds that add up. */
final class DelayUnits {

    private record Unit(Field<Integer> field, Duration length) {

        static Unit of(String name, Duration length) {
            return new Unit(
                    Field.of(name, new WholeType(0, Integer.MAX_VALUE), "a part of the length of time"), length);
        }
    }

    private static final List<Unit> UNITS = List.of(
            Unit.of("days", Duration.ofDays(1)),
            Unit.of("hours", Duration.ofHours(1)),
            Unit.of("minutes", Duration.ofMinutes(1)),
            Unit.of("seconds", Duration.ofSeconds(1)));

    static final List<Field<?>> FIELDS =
            List.copyOf(UNITS.stream().map(Unit::field).toList());

    private DelayUnits() {}

    static boolean areIn(Fields options) {
        return options.hasAny(FIELDS);
    }

    static Duration sum(Fields options, DurationType limits) {
        Duration sum = Duration.ZERO;
        for (Unit unit : UNITS) {
            JsonNode value = options.node(unit.field().name());
            if (value.isMissingNode()) {
                continue;
            }
            if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
                sum = sum.plus(unit.length().multipliedBy(value.intValue()));
            } else {
                options.place(unit.field().name()).problem("invalid_duration", "expected a whole number, 0 or more");
            }
        }
        limits.check(sum, options.place());
        return sum;
    }
}
