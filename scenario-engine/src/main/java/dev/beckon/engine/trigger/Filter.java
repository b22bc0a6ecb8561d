package dev.beckon.engine.trigger;

import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.template.TemplateScope;
import java.util.Map;

/**
 * Rules on what happened.
 *
 * @param condition null for anything
 */
record Filter(CompiledCondition condition) {

    static Filter of(Rules rules) {
        return new Filter(rules == null ? null : CompiledCondition.of(rules));
    }

    boolean accepts(String namespace, Map<String, Object> values) {
        return condition == null
                || condition.test(new TemplateScope(Map.of(namespace, values))).isTrue();
    }
}
