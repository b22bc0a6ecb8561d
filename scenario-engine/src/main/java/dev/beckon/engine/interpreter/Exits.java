package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.Branch;
import java.util.Map;

/** What hangs on the branches of an action. */
record Exits(Map<String, String> keyByBranch) {

    /** The key of the next action; null when none hangs there. */
    String on(String branch) {
        return keyByBranch.get(branch);
    }

    boolean has(String branch) {
        return keyByBranch.containsKey(branch);
    }

    String next() {
        return on(Branch.NEXT);
    }
}
