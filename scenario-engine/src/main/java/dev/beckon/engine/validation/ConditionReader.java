package dev.beckon.engine.validation;

import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.template.TemplateSyntaxException;
import java.util.Optional;

/** Reads a {@code condition}: either an {@code expression} or {@code rules}. */
final class ConditionReader {

    private static final ConditionTest STAND_IN = new ConditionTest.Expression("false");

    private ConditionReader() {}

    static Condition read(ActionNode node) {
        Fields options = SharedOptions.options(node.fields());
        boolean hasExpression = options.has("expression");
        boolean hasRules = options.has("rules");
        Optional<ConditionTest> expression = expression(options);
        Optional<ConditionTest> rules = hasRules ? RulesReader.read(options) : Optional.empty();
        if (hasExpression && hasRules) {
            options.problem("rules", "ambiguous_condition", "give either 'expression' or 'rules', not both");
        } else if (!hasExpression && !hasRules) {
            node.fields().problem("options", "missing_condition", "a condition needs an 'expression' or 'rules'");
        }
        options.node("expression");
        options.node("rules");
        options.rejectOthers();
        return new Condition(node.placement(), expression.or(() -> rules).orElse(STAND_IN));
    }

    private static Optional<ConditionTest> expression(Fields options) {
        Optional<String> text = options.text("expression");
        text.ifPresent(expression -> {
            try {
                TemplateCompiler.expression(expression);
            } catch (TemplateSyntaxException e) {
                options.problem("expression", e.reason().code(), e.getMessage());
            }
        });
        return text.map(ConditionTest.Expression::new);
    }
}
