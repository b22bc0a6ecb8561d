package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.WaitForEvent;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.rule.RuleScope;
import dev.beckon.engine.validation.rule.RulesType;
import java.util.List;

/** {@code wait_for_event}. */
final class WaitForEventKind implements ActionKind<WaitForEvent> {

    private static final Field<String> EVENT =
            Field.required("event", TextType.plain(Limits.MAX_NAME_LENGTH), "the event's name");
    private static final Field<Rules> FILTER = Field.of(
            "filter",
            RulesType.of(RuleScope.AWAITED_EVENT),
            "rules on event.*; texts that they compare with are templates");

    @Override
    public Class<WaitForEvent> record() {
        return WaitForEvent.class;
    }

    @Override
    public String description() {
        return "Wait until something happens to the contact; its data is event.* afterwards.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(EVENT, FILTER, WaitFields.TIMEOUT);
    }

    @Override
    public WaitForEvent read(ActionFields fields) {
        Fields options = fields.options();
        return new WaitForEvent(
                fields.placement(), EVENT.read(options), FILTER.read(options), WaitFields.TIMEOUT.read(options));
    }

    @Override
    public void write(WaitForEvent wait, ObjectNode outer, ObjectNode options) {
        EVENT.write(options, wait.event());
        FILTER.write(options, wait.filter());
        WaitFields.TIMEOUT.write(options, wait.timeout());
    }

    @Override
    public String example() {
        return """
                {"action_key": "checkout", "action_type": "wait_for_event",
                 "options": {"event": "checkout", "timeout": "PT2H", "filter": {"rules": [
                   {"field": "event.cart_id", "operator": "eq", "value": "{{ trigger.cart_id }}"}]}}}""";
    }
}
