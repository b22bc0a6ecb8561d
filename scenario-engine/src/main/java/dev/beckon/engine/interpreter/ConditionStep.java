package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.FactsReceived;
import dev.beckon.contracts.journal.ExecutionEvent.FactsRequested;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.engine.condition.Asked;
import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.condition.Truth;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.time.DueTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes one of two branches; rests where that hangs on facts that only trigger-service knows. An expression that does
 * not fit its values is a warning and counts as false, and so does a fact that nobody answers.
 */
record ConditionStep(String actionKey, CompiledCondition condition, Exits exits) implements RestingStep {

    static ConditionStep of(Condition action, Exits exits, Compiling compiling) {
        return new ConditionStep(action.actionKey(), compiling.condition(action.test()), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.CONDITION;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForFacts;
    }

    @Override
    public Move enter(Walk walk) {
        Asked asked = Asked.of(walk.scope());
        try {
            Truth truth = condition.test(asked);
            if (truth == Truth.OPEN) {
                walk.happened(new FactsRequested(walk.step(), actionKey, condition.queries(asked)));
                return walk.rest(
                        new Wait.ForFacts(walk.step(), actionKey, DueTime.after(walk.now(), Limits.FACTS_TIMEOUT)));
            }
            return take(walk, asked, truth);
        } catch (TemplateFailedException e) {
            return failed(walk, e);
        }
    }

    /** The facts are here, or those that could be found. */
    Move informed(Walk walk, Map<String, Object> facts) {
        walk.happened(new FactsReceived(actionKey, facts.size()));
        walk.cancelTimer();
        return decide(walk, facts);
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        return decide(walk, Map.of());
    }

    private Move decide(Walk walk, Map<String, Object> facts) {
        Asked asked = Asked.of(walk.scope()).withFacts(facts);
        try {
            List<FactQuery> missing = condition.queries(asked).stream()
                    .filter(query -> facts.get(query.key()) == null)
                    .toList();
            if (!missing.isEmpty()) {
                walk.warn(actionKey, "facts_missing", "Could not be found out and count as absent: " + named(missing));
            }
            return take(walk, asked, condition.test(asked));
        } catch (TemplateFailedException e) {
            return failed(walk, e);
        }
    }

    private static String named(List<FactQuery> queries) {
        return queries.stream()
                .map(query -> switch (query) {
                    case FactQuery.EventCount count -> "event " + count.event();
                    case FactQuery.InSegment segment -> "segment " + segment.segmentId();
                })
                .collect(Collectors.joining(", "));
    }

    private Move take(Walk walk, Asked asked, Truth truth) {
        walk.warnOfUnknown(actionKey, asked.unknownVariables());
        return exits.take(walk, truth == Truth.TRUE ? Branch.OPTION_TRUE : Branch.OPTION_FALSE);
    }

    private Move failed(Walk walk, TemplateFailedException failure) {
        walk.warn(actionKey, "condition_failed", failure.getMessage());
        return exits.take(walk, Branch.OPTION_FALSE);
    }
}
