package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Delay;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.ClockType;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.TextType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forms of a delay, of which one must be given. */
final class DelayFields {

    private static final DurationType LENGTH = DurationType.upTo(Limits.MAX_DELAY);

    private static final Field<Duration> DURATION = Field.of("duration", LENGTH, "how long");
    private static final Field<String> UNTIL = Field.of(
            "until",
            TextType.template(Limits.MAX_EXPRESSION_LENGTH),
            "an instant, a local date and time, or a date, in ISO 8601; no delay when it has passed");
    private static final Field<Duration> OFFSET = Field.of(
                    "offset",
                    new DurationType(Limits.MAX_DELAY.negated(), Limits.MAX_DELAY),
                    "added to until, such as -PT2H")
            .or(Duration.ZERO);
    private static final Field<LocalTime> LOCAL_TIME =
            Field.of("local_time", new ClockType(), "until the clock shows this next, such as 09:00");
    private static final Field<List<DayOfWeek>> WEEKDAYS = Field.of(
                    "days", WorkingHoursShape.DAYS_OF_WEEK, "with local_time: on these days of the week only")
            .or(List.of());
    private static final Field<Delay.WorkingHours> WORKING_HOURS =
            Field.of("working_hours", new WorkingHoursShape(), "no delay within them, else until they begin next");

    static final List<Field<?>> FIELDS = fields();

    private DelayFields() {}

    private static List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(DURATION));
        fields.addAll(DelayUnits.FIELDS);
        fields.addAll(List.of(UNTIL, OFFSET, LOCAL_TIME, WEEKDAYS, WORKING_HOURS));
        return List.copyOf(fields);
    }

    static Delay read(Fields options) {
        List<Delay> forms = new ArrayList<>();
        if (DURATION.isIn(options)) {
            forms.add(new Delay.For(DURATION.read(options, Limits.MIN_DURATION)));
        }
        if (UNTIL.isIn(options)) {
            forms.add(new Delay.Until(UNTIL.read(options, ""), OFFSET.read(options)));
        } else if (OFFSET.isIn(options)) {
            options.place(OFFSET.name()).problem("unknown_field", "an 'offset' goes with 'until'");
        }
        if (LOCAL_TIME.isIn(options)) {
            Set<DayOfWeek> days = Set.copyOf(WEEKDAYS.read(options));
            forms.add(new Delay.LocalClock(LOCAL_TIME.read(options, LocalTime.NOON), days));
        }
        if (WORKING_HOURS.isIn(options)) {
            forms.add(WORKING_HOURS.read(options, WorkingHoursShape.STAND_IN));
        }
        if (DelayUnits.areIn(options) && !LOCAL_TIME.isIn(options)) {
            forms.add(new Delay.For(DelayUnits.sum(options, LENGTH)));
        }
        return onlyOne(forms, options);
    }

    private static Delay onlyOne(List<Delay> forms, Fields options) {
        if (forms.isEmpty()) {
            options.place(DURATION.name()).problem("missing_duration", "a delay needs a 'duration', such as PT30M");
            return new Delay.For(Limits.MIN_DURATION);
        }
        if (forms.size() > 1) {
            options.place(DURATION.name())
                    .problem(
                            "ambiguous_duration",
                            "give one of 'duration', days, hours, …, 'until', 'local_time' and 'working_hours'");
        }
        return forms.getFirst();
    }

    static void write(Delay delay, ObjectNode options) {
        switch (delay) {
            case Delay.For(Duration duration) -> DURATION.write(options, duration);
            case Delay.Until(String instant, Duration offset) -> {
                UNTIL.write(options, instant);
                OFFSET.write(options, offset);
            }
            case Delay.LocalClock(LocalTime time, Set<DayOfWeek> days) -> {
                LOCAL_TIME.write(options, time);
                WEEKDAYS.write(options, WorkingHoursShape.inOrder(days));
            }
            case Delay.WorkingHours hours -> WORKING_HOURS.write(options, hours);
        }
    }
}
