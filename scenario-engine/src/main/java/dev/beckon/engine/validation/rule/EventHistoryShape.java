package dev.beckon.engine.validation.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WholeType;
import dev.beckon.engine.validation.field.WordType;
import java.time.Duration;
import java.util.List;

/** {@code {"event": "order_paid", "operator": "gte", "count": 2, "within": "P30D"}}. */
record EventHistoryShape(RulesType eventRules) implements Shape<EventHistory> {

    private static final RuleOperator[] COUNTING = {
        RuleOperator.GTE, RuleOperator.GT, RuleOperator.EQ, RuleOperator.NE, RuleOperator.LTE, RuleOperator.LT
    };

    private static final Field<String> EVENT = Field.required(
            "event", TextType.plain(Limits.MAX_NAME_LENGTH), "the name of the event that happened to the contact");

    private static final Field<RuleOperator> OPERATOR = Field.of(
                    "operator",
                    WordType.of(COUNTING, RuleOperator::wireName, "operator"),
                    "how the number of times compares with count")
            .or(RuleOperator.GTE);

    private static final Field<Integer> COUNT = Field.of(
                    "count", new WholeType(0, Limits.MAX_EVENT_COUNT), "how many times")
            .or(1);

    private static final Field<Duration> WITHIN =
            Field.of("within", DurationType.upTo(Limits.MAX_EVENT_WINDOW), "counted back from now; absent for ever");

    private Field<Rules> where() {
        return Field.of("where", eventRules, "rules on event.* that an event must satisfy to count");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(EVENT, OPERATOR, COUNT, WITHIN, where());
    }

    @Override
    public EventHistory read(Fields fields) {
        return new EventHistory(
                EVENT.read(fields),
                OPERATOR.read(fields),
                COUNT.read(fields),
                WITHIN.read(fields),
                where().read(fields));
    }

    @Override
    public void write(EventHistory value, ObjectNode target) {
        EVENT.write(target, value.event());
        OPERATOR.write(target, value.operator());
        COUNT.write(target, Math.toIntExact(value.count()));
        WITHIN.write(target, value.within());
        where().write(target, value.where());
    }
}
