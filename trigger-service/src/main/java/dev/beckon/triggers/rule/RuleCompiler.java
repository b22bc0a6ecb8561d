package dev.beckon.triggers.rule;

import dev.beckon.engine.definition.ConditionTest.Compare;
import dev.beckon.engine.definition.ConditionTest.EventHistory;
import dev.beckon.engine.definition.ConditionTest.Group;
import dev.beckon.engine.definition.ConditionTest.InSegment;
import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.ConditionTest.Rule;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.RuleOperator;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Turns rules into a condition on {@code contacts c}. Rules on segments become the rules of these segments. For one use
 * by one thread.
 */
public final class RuleCompiler {

    /** Comparisons in one condition, those of segments within segments among them. */
    public static final int MAX_COMPARISONS = 500;

    private final Instant now;
    private final LongFunction<Optional<Rules>> segments;
    private final Deque<Long> within = new ArrayDeque<>();
    private int comparisons;

    /**
     * @param now from which {@code within} counts back
     * @param segments the rules of a segment of the same workspace; empty when there is none, so that nobody is in it
     */
    public RuleCompiler(Instant now, LongFunction<Optional<Rules>> segments) {
        this.now = now;
        this.segments = segments;
    }

    /** @throws TooComplexException above {@link #MAX_COMPARISONS} */
    public Sql compile(Rules rules) {
        List<Sql> conditions = rules.rules().stream().map(this::compile).toList();
        return Sql.join(rules.match() == Match.ALL ? "and" : "or", conditions);
    }

    /** The condition that the contact is in the segment. */
    public Sql inSegment(long segment) {
        if (within.contains(segment)) {
            return Sql.FALSE;
        }
        within.push(segment);
        Sql condition = segments.apply(segment).map(this::compile).orElse(Sql.FALSE);
        within.pop();
        return condition;
    }

    /** How many such events of the contact there are, counted up to {@code most}. */
    public Sql count(EventHistory history, long most) {
        Sql counted = Sql.of(
                "(select count(*) from (select from contact_events e where e.workspace = c.workspace"
                        + " and e.contact_id = c.id and e.name = ?",
                history.event());
        if (history.within() != null) {
            counted = counted.then("and e.occurred_at >= ?", now.minus(history.within()));
        }
        if (history.where() != null) {
            counted = counted.then("and").then(onEvent(history.where()));
        }
        return counted.then("limit ?) as counted)", most);
    }

    private Sql compile(Rule rule) {
        if (++comparisons > MAX_COMPARISONS) {
            throw new TooComplexException();
        }
        return switch (rule) {
            case Compare compare -> ContactOperands.compile(compare);
            case Group(Rules rules) -> compile(rules);
            case EventHistory history ->
                count(history, history.count() + 1).then(sign(history.operator()) + " ?", history.count());
            case InSegment(long segment, boolean member) -> member ? inSegment(segment) : Sql.not(inSegment(segment));
        };
    }

    /** The condition on an event, {@code contact_events e}; it knows nothing but the event's own data. */
    private Sql onEvent(Rules rules) {
        List<Sql> conditions = rules.rules().stream().map(this::onEvent).toList();
        return Sql.join(rules.match() == Match.ALL ? "and" : "or", conditions);
    }

    private Sql onEvent(Rule rule) {
        if (++comparisons > MAX_COMPARISONS) {
            throw new TooComplexException();
        }
        return switch (rule) {
            case Compare compare -> {
                String[] path = compare.field().split("\\.");
                Operand operand = path[0].equals("event") && path.length > 1
                        ? Operand.Json.at("e.properties", Arrays.copyOfRange(path, 1, path.length))
                        : new Operand.Nothing();
                yield Comparisons.compile(operand, compare.operator(), compare.value());
            }
            case Group(Rules rules) -> onEvent(rules);
            case EventHistory history -> Sql.FALSE;
            case InSegment segment -> Sql.FALSE;
        };
    }

    private static String sign(RuleOperator operator) {
        return switch (operator) {
            case EQ -> "=";
            case NE -> "<>";
            case GT -> ">";
            case GTE -> ">=";
            case LT -> "<";
            case LTE -> "<=";
            case IN, NOT_IN, EXISTS, CONTAINS ->
                throw new IllegalArgumentException("A count is not compared by " + operator.wireName());
        };
    }
}
