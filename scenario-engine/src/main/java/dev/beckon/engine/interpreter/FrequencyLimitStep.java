package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.FrequencyCounted;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.FrequencyLimit;
import java.time.Duration;
import java.time.Instant;

/** Lets the contact pass only so often; what passed is counted, what did not is not. */
record FrequencyLimitStep(String actionKey, String key, int most, Duration per, Exits exits) implements Step {

    static FrequencyLimitStep of(FrequencyLimit action, Exits exits) {
        return new FrequencyLimitStep(action.actionKey(), action.key(), action.most(), action.per(), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.FREQUENCY_LIMIT;
    }

    @Override
    public Move enter(Walk walk) {
        if (passed(walk) >= most) {
            return exits.take(walk, Branch.OPTION_LIMITED);
        }
        walk.happened(new FrequencyCounted(
                walk.step(), actionKey, key, walk.now(), walk.now().plus(per)));
        return exits.take(walk, Branch.OPTION_ALLOWED);
    }

    /** Before, as the host remembers it, and in this sprint, which the host has not seen yet. */
    private long passed(Walk walk) {
        Instant since = walk.now().minus(per);
        long before = walk.environment().memory().passages().stream()
                .filter(passage -> passage.key().equals(key) && passage.at().isAfter(since))
                .count();
        long now = walk.events().stream()
                .filter(event -> event instanceof FrequencyCounted counted
                        && counted.key().equals(key))
                .count();
        return before + now;
    }
}
