package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.ExpressionType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.rule.RuleScope;
import dev.beckon.engine.validation.rule.RulesType;
import java.util.List;

/** {@code condition}: either an {@code expression}, or {@code rules}, which may also stand flat in the options. */
final class ConditionKind implements ActionKind<Condition> {

    private static final ConditionTest STAND_IN = new ConditionTest.Expression("false");

    private static final RulesType GROUP = RulesType.of(RuleScope.EXECUTION);

    private static final Field<String> EXPRESSION = Field.of(
            "expression",
            new ExpressionType(Limits.MAX_EXPRESSION_LENGTH),
            "a boolean expression of the template language, such as contact.properties.vip == true");
    private static final Field<Rules> RULES =
            Field.of("rules", GROUP, "a group {match, rules}, or an array of rules; instead of an expression");
    private static final Field<Match> MATCH = RulesType.MATCH;

    @Override
    public Class<Condition> record() {
        return Condition.class;
    }

    @Override
    public String description() {
        return "Go one of two ways.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(EXPRESSION, RULES, MATCH);
    }

    @Override
    public Condition read(ActionFields fields) {
        Fields options = fields.options();
        ConditionTest expression = EXPRESSION.isIn(options) ? expression(options) : null;
        ConditionTest rules = RULES.isIn(options) ? rules(options) : null;
        if (EXPRESSION.isIn(options) && RULES.isIn(options)) {
            options.place(RULES.name()).problem("ambiguous_condition", "give either 'expression' or 'rules', not both");
        } else if (!EXPRESSION.isIn(options) && !RULES.isIn(options)) {
            options.place().problem("missing_condition", "a condition needs an 'expression' or 'rules'");
        }
        ConditionTest test = expression == null ? rules : expression;
        return new Condition(fields.placement(), test == null ? STAND_IN : test);
    }

    private static ConditionTest expression(Fields options) {
        String text = EXPRESSION.read(options);
        return text == null ? null : new ConditionTest.Expression(text);
    }

    private static ConditionTest rules(Fields options) {
        return options.node(RULES.name()).isArray() ? GROUP.read(options) : RULES.read(options);
    }

    @Override
    public void write(Condition condition, ObjectNode outer, ObjectNode options) {
        switch (condition.test()) {
            case ConditionTest.Expression(String text) -> EXPRESSION.write(options, text);
            case Rules rules -> RULES.write(options, rules);
        }
    }

    @Override
    public String example() {
        return """
                {"action_key": "is_loyal", "action_type": "condition",
                 "options": {"rules": {"match": "any", "rules": [
                   {"field": "contact.tags", "operator": "contains", "value": "vip"},
                   {"event": "order_paid", "operator": "gte", "count": 3, "within": "P90D",
                    "where": {"rules": [{"field": "event.total", "operator": "gt", "value": 50}]}},
                   {"match": "all", "rules": [
                     {"field": "contact.country", "operator": "in", "value": ["FR", "BE"]},
                     {"segment_id": 7, "member": false}]}]}}}""";
    }
}
