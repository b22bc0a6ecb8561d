package dev.beckon.triggers.segment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.InSegment;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.validation.ParsedRules;
import dev.beckon.engine.validation.RuleParser;
import java.util.Set;
import java.util.TreeSet;

/** Rules on contacts as JSON. */
public final class SegmentRules {

    private static final Set<String> NAMESPACES = Set.of("contact");

    private SegmentRules() {}

    /** Reads rules as a caller sends them; pointers of problems begin with {@code pointer}. */
    public static ParsedRules read(JsonNode filter, String pointer) {
        return RuleParser.parse(filter, pointer, NAMESPACES);
    }

    /**
     * Reads rules that were accepted before.
     *
     * @throws IllegalArgumentException when they are none
     */
    public static Rules stored(JsonNode filter) {
        return switch (read(filter, "")) {
            case ParsedRules.Parsed(var rules, var references) -> rules;
            case ParsedRules.Refused(var problems) ->
                throw new IllegalArgumentException("No rules on contacts: " + problems);
        };
    }

    /** The segments that the rules name themselves. */
    public static Set<Long> named(Rules rules) {
        Set<Long> named = new TreeSet<>();
        for (Rule rule : rules.rules()) {
            switch (rule) {
                case InSegment(long segment, boolean member) -> named.add(segment);
                case Group(Rules nested) -> named.addAll(named(nested));
                case Compare compare -> {}
                case EventHistory history -> {}
            }
        }
        return named;
    }
}
