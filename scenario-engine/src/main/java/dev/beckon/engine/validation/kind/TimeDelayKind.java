package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Delay;
import dev.beckon.engine.definition.TimeDelay;
import dev.beckon.engine.validation.field.Field;
import java.util.List;

/** {@code time_delay}. */
final class TimeDelayKind implements ActionKind<TimeDelay> {

    @Override
    public Class<TimeDelay> record() {
        return TimeDelay.class;
    }

    @Override
    public String description() {
        return "Wait, then go on. Give exactly one of: duration; days, hours, minutes and seconds; until; local_time;"
                + " working_hours. Local times are of the contact's zone, else of the workspace's.";
    }

    @Override
    public List<Field<?>> options() {
        return DelayFields.FIELDS;
    }

    @Override
    public TimeDelay read(ActionFields fields) {
        return new TimeDelay(fields.placement(), DelayFields.read(fields.options()));
    }

    @Override
    public void write(TimeDelay action, ObjectNode outer, ObjectNode options) {
        Delay delay = action.delay();
        DelayFields.write(delay, options);
    }

    @Override
    public String example() {
        return """
                {"action_key": "day_before", "action_type": "time_delay",
                 "options": {"until": "{{ trigger.appointment }}", "offset": "-P1D"}}""";
    }
}
