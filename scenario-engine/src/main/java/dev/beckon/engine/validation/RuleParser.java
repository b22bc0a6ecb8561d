package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.validation.field.Findings;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.rule.RuleScope;
import dev.beckon.engine.validation.rule.RuleScope.Texts;
import dev.beckon.engine.validation.rule.RulesType;
import java.util.Set;

/** Reads rules that stand outside a scenario: of a segment, of an audience, of a filter. Safe for all threads. */
public final class RuleParser {

    private static final String CONTACT = "contact";

    private RuleParser() {}

    /**
     * Reads a group of rules.
     *
     * @param group {@code {"match": "all", "rules": […]}}, or the bare array of rules that must all hold
     * @param pointer where it stands in the caller's document; problems' pointers begin with it
     * @param namespaces what fields may begin with, such as {@code contact}; with {@code contact}, rules on event history
     *     and segments are allowed
     */
    public static ParsedRules parse(JsonNode group, String pointer, Set<String> namespaces) {
        return parse(group, pointer, new RuleScope(namespaces, namespaces.contains(CONTACT), Texts.NO_TEMPLATES));
    }

    /**
     * Reads rules on {@code event.*} into which values have been put, as they stand in {@code FactQuery.EventCount}:
     * braces in texts mean nothing.
     */
    public static ParsedRules bound(JsonNode group) {
        return parse(group, "", RuleScope.BOUND_EVENT);
    }

    private static ParsedRules parse(JsonNode group, String pointer, RuleScope scope) {
        Findings findings = new Findings();
        Rules rules = RulesType.of(scope).read(group, new Place(pointer, "rules", findings));
        return findings.isClean()
                ? new ParsedRules.Parsed(rules, findings.references())
                : new ParsedRules.Refused(findings.problems());
    }
}
