package dev.beckon.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.template.TemplateScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledConditionTest {

    private static final TemplateScope SCOPE = new TemplateScope(Map.of(
            "contact",
            Map.of("country", "FR", "tags", List.of("vip", 7), "age", 41, "since", "2024-05-01", "vip", true),
            "trigger",
            Map.of("level", "10", "order", Map.of("total", 99.5), "huge", 1e20, "smiley", "\uD83D\uDE00"),
            "answers",
            Map.of("q1", "Yes, please")));

    @ParameterizedTest
    @CsvSource({
        "contact.country, EQ, FR, true",
        "contact.country, EQ, fr, false",
        "contact.country, NE, FR, false",
        "contact.nope, NE, FR, true",
        "contact.nope, EQ, FR, false",
        "contact.age, EQ, 41.0, true",
        "contact.vip, EQ, true, true",
        "trigger.level, GT, 9, true",
        "trigger.level, LTE, 10, true",
        "trigger.level, LT, 10, false",
        "trigger.order.total, GTE, 99.5, true",
        "contact.since, LT, 2024-06-01, true",
        "contact.nope, GTE, 0, false",
        "contact.nope, LTE, 0, false",
        "contact.tags, GT, 0, false",
        "contact.tags, CONTAINS, vip, true",
        "contact.tags, CONTAINS, 7, true",
        "contact.tags, CONTAINS, vi, false",
        "answers.q1, CONTAINS, please, true",
        "contact.nope, CONTAINS, x, false",
        // An object is not looked into: its fields have paths of their own.
        "trigger.order, CONTAINS, total, false",
        "trigger.order, CONTAINS, 99, false",
        "trigger.order.total, CONTAINS, 9.5, true",
        // A number is a number however many digits it has, and reads without an exponent.
        "trigger.huge, EQ, 100000000000000000000, true",
        "trigger.huge, CONTAINS, 000000, true",
        "trigger.huge, CONTAINS, E, false",
        // By code point, not by the halves in which Java keeps it.
        "trigger.smiley, GT, \uFFFD, true"
    })
    void oneRule(String field, RuleOperator operator, String value, boolean expected) {
        assertThat(holds(Match.ALL, new ConditionTest.Compare(field, operator, value)))
                .isEqualTo(expected);
    }

    @Test
    void listsAndExistence() {
        assertThat(holds(Match.ALL, new ConditionTest.Compare("contact.country", RuleOperator.IN, List.of("CH", "FR"))))
                .isTrue();
        assertThat(holds(Match.ALL, new ConditionTest.Compare("contact.age", RuleOperator.NOT_IN, List.of(40, "41"))))
                .isFalse();
        assertThat(holds(Match.ALL, new ConditionTest.Compare("contact.nope", RuleOperator.NOT_IN, List.of("x"))))
                .isTrue();
        assertThat(holds(Match.ALL, new ConditionTest.Compare("contact.age", RuleOperator.EXISTS, true)))
                .isTrue();
        assertThat(holds(Match.ALL, new ConditionTest.Compare("contact.nope", RuleOperator.EXISTS, false)))
                .isTrue();
    }

    @Test
    void allAndAny() {
        Rule yes = new ConditionTest.Compare("contact.country", RuleOperator.EQ, "FR");
        Rule no = new ConditionTest.Compare("contact.country", RuleOperator.EQ, "DE");

        assertThat(holds(Match.ALL, yes, no)).isFalse();
        assertThat(holds(Match.ANY, yes, no)).isTrue();
        assertThat(holds(Match.ANY, no, no)).isFalse();
    }

    @Test
    void anExpressionNamesWhatItDidNotFind() {
        var verdict = CompiledCondition.of(new ConditionTest.Expression("contact.vip and contact.nope == 1"))
                .test(SCOPE);

        assertThat(verdict.isTrue()).isFalse();
        assertThat(verdict.unknownVariables()).containsExactly("contact.nope");
    }

    private static boolean holds(Match match, Rule... rules) {
        return CompiledCondition.of(new ConditionTest.Rules(match, List.of(rules)))
                .test(SCOPE)
                .isTrue();
    }
}
