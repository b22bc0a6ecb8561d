package dev.beckon.engine.condition;

import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.template.BooleanExpression;
import dev.beckon.engine.template.BooleanExpression.Verdict;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.template.TemplateScope;
import java.util.List;

/** A condition ready to be asked; immutable and safe for all threads. */
public sealed interface CompiledCondition {

    /**
     * Answers for these values.
     *
     * @throws TemplateFailedException when the values do not fit an expression's operators; rules never fail
     */
    Verdict test(TemplateScope scope);

    /** @throws dev.beckon.engine.template.TemplateSyntaxException when an expression is none */
    static CompiledCondition of(ConditionTest test) {
        return switch (test) {
            case ConditionTest.Expression(String text) -> new ByExpression(TemplateCompiler.expression(text));
            case ConditionTest.Rules(var match, var rules) ->
                new ByRules(
                        match,
                        rules.stream()
                                .map(rule -> CompiledRule.of((ConditionTest.Compare) rule))
                                .toList());
        };
    }

    record ByExpression(BooleanExpression expression) implements CompiledCondition {

        @Override
        public Verdict test(TemplateScope scope) {
            return expression.test(scope);
        }
    }

    record ByRules(ConditionTest.Match match, List<CompiledRule> rules) implements CompiledCondition {

        @Override
        public Verdict test(TemplateScope scope) {
            boolean holds = switch (match) {
                case ALL -> rules.stream().allMatch(rule -> rule.test(scope));
                case ANY -> rules.stream().anyMatch(rule -> rule.test(scope));
            };
            return new Verdict(holds, List.of());
        }
    }
}
