package dev.beckon.engine.condition;

import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.template.BooleanExpression;
import dev.beckon.engine.template.BooleanExpression.Verdict;
import dev.beckon.engine.template.TemplateCompiler;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.template.TemplateScope;
import java.util.List;
import java.util.Map;

/** A condition ready to be asked; immutable and safe for all threads. */
public sealed interface CompiledCondition {

    /**
     * Answers as far as this can be said.
     *
     * @throws TemplateFailedException when the values do not fit an expression's operators, or a rule's template fails
     */
    Truth test(Asked asked);

    /** What must be known from elsewhere; none for most conditions. */
    List<FactQuery> queries(Asked asked);

    /** The values of the rules' templates now, in the form that {@link Asked#bound} takes. */
    List<Object> bind(Asked asked);

    /**
     * Answers for these values; facts that are not among them count as absent.
     *
     * @throws TemplateFailedException as {@link #test(Asked)}
     */
    default Verdict test(TemplateScope scope) {
        Asked asked = Asked.of(scope).withFacts(Map.of());
        boolean isTrue = test(asked) == Truth.TRUE;
        return new Verdict(isTrue, asked.unknownVariables());
    }

    /** @throws dev.beckon.engine.template.TemplateSyntaxException when an expression or a value is none */
    static CompiledCondition of(ConditionTest test) {
        return switch (test) {
            case ConditionTest.Expression(String text) -> new ByExpression(TemplateCompiler.expression(text));
            case ConditionTest.Rules rules -> new RuleCompiler().compile(rules);
        };
    }

    record ByExpression(BooleanExpression expression) implements CompiledCondition {

        @Override
        public Truth test(Asked asked) {
            Verdict verdict = expression.test(asked.scope());
            asked.missed(verdict.unknownVariables());
            return Truth.of(verdict.isTrue());
        }

        @Override
        public List<FactQuery> queries(Asked asked) {
            return List.of();
        }

        @Override
        public List<Object> bind(Asked asked) {
            return List.of();
        }
    }

    /**
     * @param facts the rules that need a fact
     * @param values the rules' values that are templates, in the order of their places
     */
    record ByRules(CompiledRule.Group group, List<FactRule> facts, List<Operand.Text> values)
            implements CompiledCondition {

        public ByRules {
            facts = List.copyOf(facts);
            values = List.copyOf(values);
        }

        @Override
        public Truth test(Asked asked) {
            return group.test(asked);
        }

        @Override
        public List<FactQuery> queries(Asked asked) {
            return facts.stream().map(fact -> fact.query(asked)).toList();
        }

        @Override
        public List<Object> bind(Asked asked) {
            return values.stream().map(value -> value.in(asked)).toList();
        }
    }
}
