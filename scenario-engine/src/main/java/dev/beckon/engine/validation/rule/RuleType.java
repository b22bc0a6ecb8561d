package dev.beckon.engine.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.InSegment;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.ValueType;

/** One rule; which of the kinds it is shows in its fields. */
record RuleType(RuleScope scope, int depth) implements ValueType<Rule> {

    @Override
    public String name() {
        return "rule";
    }

    @Override
    public Rule read(JsonNode value, Place place) {
        if (value.has("rules")) {
            Rules rules = nested().read(value, place);
            return rules == null ? null : new Group(rules);
        }
        if (value.has("event") || value.has("segment_id")) {
            return fact(value, place);
        }
        return compare().read(value, place);
    }

    private Rule fact(JsonNode value, Place place) {
        if (!scope.facts()) {
            place.problem("rule_not_here", "the contact's events and segments cannot be asked for here");
            return null;
        }
        return value.has("event") ? history().read(value, place) : InSegmentShape.ONLY.read(value, place);
    }

    @Override
    public JsonNode write(Rule value) {
        return switch (value) {
            case Compare compare -> compare().write(compare);
            case Group(Rules rules) -> nested().write(rules);
            case EventHistory history -> history().write(history);
            case InSegment segment -> InSegmentShape.ONLY.write(segment);
        };
    }

    @Override
    public ObjectNode schema() {
        return Schema.anyOf(compare().schema(), nested().schema(), history().schema(), InSegmentShape.ONLY.schema());
    }

    private RulesType nested() {
        return new RulesType(scope, depth + 1);
    }

    private CompareShape compare() {
        return new CompareShape(scope);
    }

    private EventHistoryShape history() {
        return new EventHistoryShape(new RulesType(scope.ofEvent(), depth + 1));
    }
}
