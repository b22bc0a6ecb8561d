package dev.beckon.engine.condition;

import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.engine.definition.RuleOperator;
import java.time.Duration;

/** A rule on something that only trigger-service knows. A fact that could not be found out does not hold. */
sealed interface FactRule extends CompiledRule {

    FactQuery query(Asked asked);

    /** @param where rules that an event must satisfy to count; null for any */
    record EventHistory(String key, String event, RuleOperator operator, long count, Duration within, EventFilter where)
            implements FactRule {

        @Override
        public Truth test(Asked asked) {
            if (!asked.knowsFacts()) {
                return Truth.OPEN;
            }
            Object found = asked.fact(key);
            return Truth.of(found instanceof Number && CompiledRule.holds(found, operator, count));
        }

        @Override
        public FactQuery query(Asked asked) {
            return new FactQuery.EventCount(key, event, within, where == null ? null : where.json(asked));
        }
    }

    record InSegment(String key, long segmentId, boolean member) implements FactRule {

        @Override
        public Truth test(Asked asked) {
            if (!asked.knowsFacts()) {
                return Truth.OPEN;
            }
            return Truth.of(asked.fact(key) instanceof Boolean isMember && isMember == member);
        }

        @Override
        public FactQuery query(Asked asked) {
            return new FactQuery.InSegment(key, segmentId);
        }
    }
}
