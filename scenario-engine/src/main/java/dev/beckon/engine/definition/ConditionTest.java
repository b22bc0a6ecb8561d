package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a condition asks. */
public sealed interface ConditionTest {

    /** A boolean expression of the template language, such as {@code contact.properties.vip == true}. */
    record Expression(String text) implements ConditionTest {}

    /** @param rules at least one */
    record Rules(Match match, List<Rule> rules) implements ConditionTest {

        public Rules {
            rules = List.copyOf(rules);
        }
    }

    enum Match {
        ALL,
        ANY;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One rule of a group. */
    sealed interface Rule {}

    /**
     * One comparison.
     *
     * @param field a path that begins with a name space of templates, such as {@code contact.country}; {@code
     *     contact.tags}, {@code contact.folders}, {@code messages.<action_key>.status}, {@code last_message.status},
     *     {@code answers.<action_key>} are such paths
     * @param value what the field is compared with: text, number or boolean; a list of these for {@code in} and {@code
     *     not_in}; a boolean for {@code exists}. A text may be a template.
     */
    record Compare(String field, RuleOperator operator, Object value) implements Rule {}

    /** Rules within rules, at most {@link Limits#MAX_RULE_DEPTH} deep. */
    record Group(Rules rules) implements Rule {}

    /**
     * How often an event happened to the contact.
     *
     * @param event its name
     * @param operator compares the count: eq, ne, gt, gte, lt or lte
     * @param count what it is compared with
     * @param within counted back from now; null for ever
     * @param where rules on {@code event.*} that an event must satisfy to count; null for any
     */
    record EventHistory(String event, RuleOperator operator, long count, Duration within, Rules where)
            implements Rule {}

    /** @param member whether the contact must be in it, or must not */
    record InSegment(long segmentId, boolean member) implements Rule {}
}
