package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.validation.rule.RuleScope;
import dev.beckon.engine.validation.rule.RulesType;

/** Writes rules in canonical form, which {@link RuleParser} reads back to equal rules. */
public final class RuleWriter {

    private RuleWriter() {}

    /** {@code {"match": …, "rules": […]}}. */
    public static JsonNode write(Rules rules) {
        return RulesType.of(RuleScope.EXECUTION).write(rules);
    }
}
