package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.TriggerScenario;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.field.DataType;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.FlagType;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.MapType;
import dev.beckon.engine.validation.field.TextType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code trigger_scenario}. */
final class TriggerScenarioKind implements ActionKind<TriggerScenario> {

    private static final TextType.Form NAME = new TextType.Form(
            Pattern.compile("[^\\p{Cntrl}]{1,100}"), "invalid_name", "a name has 1 to 100 characters");

    private static final Field<Long> SCENARIO_ID =
            Field.required("scenario_id", new IdType(Reference.Kind.SCENARIO), "the scenario that starts");
    private static final Field<Map<String, Object>> DATA = Field.of(
                    "data",
                    new MapType<>(new DataType(), NAME, Limits.MAX_DATA_FIELDS),
                    "its trigger.*; texts are templates")
            .or(Map.of());
    private static final Field<Boolean> WAIT =
            Field.of("wait", new FlagType(), "whether to wait for its end").or(false);
    private static final Field<Duration> TIMEOUT = Field.of(
            "timeout", DurationType.upTo(Limits.MAX_WAIT), "how long to wait; absent to wait for as long as it takes");

    @Override
    public Class<TriggerScenario> record() {
        return TriggerScenario.class;
    }

    @Override
    public String description() {
        return "Start another scenario for the contact.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(SCENARIO_ID, DATA, WAIT, TIMEOUT);
    }

    @Override
    public String branchNote() {
        return "only next where wait is false";
    }

    @Override
    public TriggerScenario read(ActionFields fields) {
        Fields options = fields.options();
        boolean awaits = WAIT.read(options);
        Duration timeout = TIMEOUT.read(options);
        if (!awaits && TIMEOUT.isIn(options)) {
            options.place(TIMEOUT.name()).warning("unused_option", "has no effect without 'wait'");
        }
        return new TriggerScenario(
                fields.placement(), SCENARIO_ID.read(options), DATA.read(options), awaits, awaits ? timeout : null);
    }

    @Override
    public void write(TriggerScenario action, ObjectNode outer, ObjectNode options) {
        SCENARIO_ID.write(options, action.scenarioId());
        DATA.write(options, action.data());
        WAIT.write(options, action.awaits());
        TIMEOUT.write(options, action.timeout());
    }

    @Override
    public String example() {
        return """
                {"action_key": "survey", "action_type": "trigger_scenario",
                 "options": {"scenario_id": 42, "data": {"order_id": "{{ trigger.order_id }}"},
                   "wait": true, "timeout": "P7D"}}""";
    }
}
