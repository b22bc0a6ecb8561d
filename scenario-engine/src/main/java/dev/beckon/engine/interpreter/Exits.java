package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.BranchTaken;
import dev.beckon.engine.definition.Branch;
import java.util.Map;

/** What hangs on the branches of an action. */
record Exits(String actionKey, Map<String, String> keyByBranch) {

    /** The key of the next action; null when none hangs there. */
    String on(String branch) {
        return keyByBranch.get(branch);
    }

    boolean has(String branch) {
        return keyByBranch.containsKey(branch);
    }

    /** Leaves an action that has one exit. */
    Move next() {
        return new Move.Go(on(Branch.NEXT));
    }

    /** Leaves by a branch. */
    Move take(Walk walk, String branch) {
        String next = on(branch);
        walk.happened(new BranchTaken(actionKey, branch, next));
        return new Move.Go(next);
    }
}
