package dev.beckon.engine.definition;

/**
 * Where an action stands in the tree.
 *
 * @param actionKey the author's name for it, unique in the scenario
 * @param parentKey null for the root
 * @param parentBranch the parent's branch it hangs on, {@link Branch#NEXT} under an action with a single exit; null for
 *     the root
 */
public record Placement(String actionKey, String parentKey, String parentBranch) {

    public static Placement root(String actionKey) {
        return new Placement(actionKey, null, null);
    }

    public boolean isRoot() {
        return parentKey == null;
    }
}
