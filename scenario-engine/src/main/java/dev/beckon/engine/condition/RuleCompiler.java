package dev.beckon.engine.condition;

import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.template.TemplateCompiler;
import java.util.ArrayList;
import java.util.List;

/** Compiles one condition's rules and numbers what in them is asked for or rendered. */
final class RuleCompiler {

    private final List<FactRule> facts = new ArrayList<>();
    private final List<Operand.Text> texts = new ArrayList<>();

    CompiledCondition compile(ConditionTest.Rules rules) {
        return new CompiledCondition.ByRules(group(rules), facts, texts);
    }

    private CompiledRule.Group group(ConditionTest.Rules rules) {
        return new CompiledRule.Group(
                rules.match(), rules.rules().stream().map(this::rule).toList());
    }

    private CompiledRule rule(Rule rule) {
        return switch (rule) {
            case ConditionTest.Compare(String field, var operator, Object value) ->
                new CompiledRule.Compare(List.of(field.split("\\.")), operator, operand(value));
            case ConditionTest.Group(ConditionTest.Rules rules) -> group(rules);
            case ConditionTest.EventHistory(String event, var operator, long count, var within, var where) ->
                fact(new FactRule.EventHistory(
                        nextKey(), event, operator, count, within, where == null ? null : filter(where)));
            case ConditionTest.InSegment(long segmentId, boolean member) ->
                fact(new FactRule.InSegment(nextKey(), segmentId, member));
        };
    }

    private String nextKey() {
        return "f" + facts.size();
    }

    private FactRule fact(FactRule rule) {
        facts.add(rule);
        return rule;
    }

    private EventFilter filter(ConditionTest.Rules rules) {
        List<EventFilter.Part> parts = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            parts.add(
                    switch (rule) {
                        case ConditionTest.Compare(String field, var operator, Object value) ->
                            new EventFilter.Compare(field, operator.wireName(), operand(value));
                        case ConditionTest.Group(ConditionTest.Rules nested) -> new EventFilter.Group(filter(nested));
                        case ConditionTest.EventHistory _, ConditionTest.InSegment _ ->
                            throw new IllegalArgumentException("Validation lets an event be judged by itself only");
                    });
        }
        return new EventFilter(rules.match(), List.copyOf(parts));
    }

    private Operand operand(Object value) {
        return switch (value) {
            case String text
            when text.indexOf('{') >= 0 -> {
                Operand.Text operand = new Operand.Text(texts.size(), TemplateCompiler.compile(text, Escaping.NONE));
                texts.add(operand);
                yield operand;
            }
            case List<?> values -> {
                List<Operand> operands = values.stream().map(this::operand).toList();
                yield operands.stream().allMatch(Operand.Fixed.class::isInstance)
                        ? new Operand.Fixed(values)
                        : new Operand.Many(operands);
            }
            default -> new Operand.Fixed(value);
        };
    }
}
