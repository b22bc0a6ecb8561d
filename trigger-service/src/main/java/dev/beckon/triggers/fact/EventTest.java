package dev.beckon.triggers.fact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.template.TemplateScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules on {@code event.*}, as the engine writes them into its queries and evaluates them itself. */
final class EventTest {

    private static final TypeReference<Object> ANY = new TypeReference<>() {};

    private final CompiledCondition condition;

    private EventTest(CompiledCondition condition) {
        this.condition = condition;
    }

    /** @throws IllegalArgumentException when these are no rules in canonical form */
    static EventTest of(JsonNode rules) {
        return new EventTest(CompiledCondition.of(group(rules)));
    }

    boolean holds(Map<String, Object> properties) {
        return condition.test(new TemplateScope(Map.of("event", properties))).isTrue();
    }

    private static Rules group(JsonNode node) {
        List<Rule> rules = new ArrayList<>();
        node.path("rules").forEach(rule -> rules.add(rule(rule)));
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Expected rules");
        }
        return new Rules(Match.valueOf(upper(node.path("match"))), rules);
    }

    private static Rule rule(JsonNode node) {
        return node.has("rules")
                ? new Group(group(node))
                : new Compare(
                        node.path("field").asText(),
                        RuleOperator.valueOf(upper(node.path("operator"))),
                        Json.MAPPER.convertValue(node.path("value"), ANY));
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }
}
