package dev.beckon.engine.interpreter;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.engine.definition.AbTesting;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import java.util.List;
import java.util.UUID;

/** Sends each contact the way that a hash of workspace, contact and test says, so always the same one. */
record AbTestingStep(String actionKey, String testKey, List<Integer> weights, Exits exits) implements Step {

    /** The random bits of a UUID's lower half; its upper two are fixed (RFC 9562, section 4.1). */
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    static AbTestingStep of(AbTesting action, Exits exits) {
        return new AbTestingStep(action.actionKey(), action.testKey(), action.weights(), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.AB_TESTING;
    }

    @Override
    public Move enter(Walk walk) {
        Object person =
                walk.contact() == null ? walk.executionId() : walk.contact().key();
        return exits.take(walk, Branch.letter(way(person)));
    }

    int way(Object person) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        if (sum <= 0) {
            return 0;
        }
        UUID hash = DerivedId.of("ab_testing", person, testKey);
        long lot = (hash.getLeastSignificantBits() & RANDOM_BITS) % sum;
        int way = 0;
        while (lot >= weights.get(way)) {
            lot -= weights.get(way);
            way++;
        }
        return way;
    }
}
