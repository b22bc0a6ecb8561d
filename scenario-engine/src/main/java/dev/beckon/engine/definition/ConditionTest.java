package dev.beckon.engine.definition;

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

    /**
     * One comparison.
     *
     * @param field a path that begins with a name space of templates, such as {@code contact.country}
     * @param value what the field is compared with: text, number or boolean; a list of these for {@code in} and {@code
     *     not_in}; a boolean for {@code exists}
     */
    record Rule(String field, RuleOperator operator, Object value) {}
}
