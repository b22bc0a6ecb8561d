package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.InSegment;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.RuleOperator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes conditions at random. */
final class RandomRules {

    static final List<Compare> COMPARISONS = List.of(
            new Compare("contact.tags", RuleOperator.CONTAINS, "red"),
            new Compare("contact.tags", RuleOperator.CONTAINS, "{{ trigger.colour }}"),
            new Compare("contact.folders", RuleOperator.CONTAINS, 1),
            new Compare("contact.score", RuleOperator.GTE, 3),
            new Compare("messages.a0.status", RuleOperator.EQ, "delivered"),
            new Compare("http.http1.status", RuleOperator.EQ, 200),
            new Compare("answers.a0", RuleOperator.EQ, "Yes"),
            new Compare("trigger.count", RuleOperator.EQ, 3));

    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    ConditionTest test() {
        return switch (random.nextInt(6)) {
            case 0 -> new ConditionTest.Expression("trigger.count > 2");
            case 1 -> new ConditionTest.Expression("contact.tags > 1");
            default -> group(2);
        };
    }

    /** Null for any event. */
    Rules eventFilter() {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 ->
                new Rules(Match.ALL, List.of(new Compare("event.amount", RuleOperator.GT, "{{ trigger.count }}")));
            default -> new Rules(Match.ANY, List.of(new Compare("event.who", RuleOperator.EXISTS, true)));
        };
    }

    private Rules group(int depth) {
        List<Rule> rules =
                Stream.generate(() -> rule(depth)).limit(1 + random.nextInt(3)).toList();
        return new Rules(random.nextBoolean() ? Match.ALL : Match.ANY, rules);
    }

    private Rule rule(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 6)) {
            case 0 -> new EventHistory("paid", RuleOperator.GTE, 1 + random.nextInt(2), null, null);
            case 1 -> new InSegment(5, random.nextBoolean());
            case 6 -> new Group(group(depth - 1));
            default -> COMPARISONS.get(random.nextInt(COMPARISONS.size()));
        };
    }
}
