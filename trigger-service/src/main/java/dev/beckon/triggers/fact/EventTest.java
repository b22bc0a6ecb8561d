package dev.beckon.triggers.fact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.template.TemplateScope;
import dev.beckon.engine.validation.ParsedRules;
import dev.beckon.engine.validation.RuleParser;
import java.util.Map;
import java.util.Set;

/** Rules on {@code event.*}, evaluated by the engine itself, as it evaluates those of a wait for an event. */
final class EventTest {

    private static final Set<String> NAMESPACES = Set.of("event");

    private final CompiledCondition condition;

    private EventTest(CompiledCondition condition) {
        this.condition = condition;
    }

    /** @throws IllegalArgumentException when these are no rules on events */
    static EventTest of(JsonNode rules) {
        return switch (RuleParser.parse(rules, "", NAMESPACES)) {
            case ParsedRules.Parsed(var parsed, var references) -> new EventTest(CompiledCondition.of(parsed));
            case ParsedRules.Refused(var problems) ->
                throw new IllegalArgumentException("No rules on events: " + problems);
        };
    }

    boolean holds(Map<String, Object> properties) {
        return condition.test(new TemplateScope(Map.of("event", properties))).isTrue();
    }
}
