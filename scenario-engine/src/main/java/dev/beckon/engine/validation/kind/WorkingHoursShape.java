package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Delay.WorkingHours;
import dev.beckon.engine.validation.field.ClockType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.WordType;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code {"from": "09:00", "to": "18:00", "days": ["monday", …]}}. */
final class WorkingHoursShape implements Shape<WorkingHours> {

    static final ListType<DayOfWeek> DAYS_OF_WEEK = ListType.of(
                    WordType.of(DayOfWeek.values(), day -> day.name().toLowerCase(Locale.ROOT), "day"),
                    0,
                    DayOfWeek.values().length)
            .distinctBy(day -> day, "day");

    static final WorkingHours STAND_IN = new WorkingHours(LocalTime.MIN, LocalTime.MAX, Set.of());

    private static final Field<LocalTime> FROM = Field.required("from", new ClockType(), "when they begin");
    private static final Field<LocalTime> TO =
            Field.required("to", new ClockType(), "when they end; on the next day where that is earlier than from");
    private static final Field<List<DayOfWeek>> DAYS = Field.of(
                    "days",
                    DAYS_OF_WEEK,
                    "on these days of the week only; of hours over midnight, those on which they begin")
            .or(List.of());

    static List<DayOfWeek> inOrder(Set<DayOfWeek> days) {
        return days.stream().sorted().toList();
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(FROM, TO, DAYS);
    }

    @Override
    public WorkingHours read(Fields fields) {
        LocalTime from = FROM.read(fields);
        LocalTime to = TO.read(fields);
        if (FROM.isIn(fields) && TO.isIn(fields) && from.equals(to)) {
            fields.place(TO.name()).problem("invalid_range", "'to' must differ from 'from'");
        }
        return new WorkingHours(from, to, Set.copyOf(DAYS.read(fields)));
    }

    @Override
    public void write(WorkingHours hours, ObjectNode target) {
        FROM.write(target, hours.from());
        TO.write(target, hours.to());
        DAYS.write(target, inOrder(hours.days()));
    }
}
