package dev.beckon.engine.validation;

import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.definition.WaitForReceipt;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Words;
import dev.beckon.engine.validation.kind.WaitForReceiptKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the actions make one tree: one root, known parents and branches, one child a branch, no cycle. */
final class TreeCheck {

    private final Map<ActionNode, Action> actions;
    private final Map<String, ActionNode> byKey = new HashMap<>();
    private final Place place;

    /** @param actions in the document's order; the action is null where its type is unknown */
    TreeCheck(Map<ActionNode, Action> actions, Place place) {
        this.actions = actions;
        this.place = place;
    }

    void run() {
        keys();
        roots();
        parents();
        cycles();
        receipts();
    }

    private void keys() {
        for (ActionNode node : actions.keySet()) {
            if (node.key() != null && byKey.putIfAbsent(node.key(), node) != null) {
                node.problemAt(
                        "action_key",
                        "duplicate_action_key",
                        "the key '" + Words.shortened(node.key()) + "' is already used at "
                                + pointer(byKey.get(node.key())));
            }
        }
    }

    private void roots() {
        List<ActionNode> roots = actions.keySet().stream()
                .filter(node -> !node.fields().has("parent_key"))
                .toList();
        if (roots.isEmpty()) {
            place.problem("no_root", "one action must have no 'parent_key': the one that comes first");
        }
        roots.stream()
                .skip(1)
                .forEach(root -> root.fields()
                        .place()
                        .problem(
                                "multiple_roots",
                                "only one action may have no 'parent_key', and " + pointer(roots.getFirst())
                                        + " has none already"));
    }

    private void parents() {
        Set<List<String>> taken = new HashSet<>();
        for (ActionNode node : actions.keySet()) {
            if (node.parentKey() == null) {
                continue;
            }
            ActionNode parent = byKey.get(node.parentKey());
            if (parent == null) {
                node.problemAt(
                        "parent_key",
                        "unknown_parent_key",
                        "there is no action with the key '" + Words.shortened(node.parentKey()) + "'");
                continue;
            }
            Action action = actions.get(parent);
            if (action != null && branch(node, action) && !taken.add(List.of(parent.key(), branchOf(node)))) {
                node.problemAt(
                        "parent_branch",
                        "duplicate_branch",
                        "another action already hangs on '" + branchOf(node) + "' of '" + parent.key() + "'");
            }
        }
    }

    /** Whether the branch is one of the parent's. */
    private boolean branch(ActionNode node, Action parent) {
        if (parent.branches().contains(branchOf(node))) {
            return true;
        }
        String legal = String.join(", ", parent.branches());
        if (parent.branches().isEmpty()) {
            node.problemAt("parent_key", "unknown_parent_branch", "nothing can follow this parent");
        } else if (node.parentBranch() == null) {
            node.problemAt(
                    "parent_branch",
                    "missing_parent_branch",
                    "the parent branches, so 'parent_branch' must be one of " + legal);
        } else {
            node.problemAt(
                    "parent_branch",
                    "unknown_parent_branch",
                    "the parent has no branch '" + Words.shortened(node.parentBranch()) + "'; it has " + legal);
        }
        return false;
    }

    private static String pointer(ActionNode node) {
        return node.fields().place().pointer();
    }

    private static String branchOf(ActionNode node) {
        return node.parentBranch() == null ? Branch.NEXT : node.parentBranch();
    }

    private void cycles() {
        Set<ActionNode> cleared = new HashSet<>();
        for (ActionNode start : actions.keySet()) {
            List<ActionNode> way = new ArrayList<>();
            ActionNode node = start;
            while (node != null && !cleared.contains(node) && !way.contains(node)) {
                way.add(node);
                node = node.parentKey() == null ? null : byKey.get(node.parentKey());
            }
            if (node != null && way.contains(node)) {
                reportCycle(way.subList(way.indexOf(node), way.size()));
            }
            cleared.addAll(way);
        }
    }

    private void reportCycle(List<ActionNode> cycle) {
        String keys = String.join(
                " → ", cycle.stream().map(node -> Words.shortened(node.key())).toList());
        cycle.getFirst()
                .problemAt(
                        "parent_key",
                        "cycle",
                        "these actions are each other's parents and can never be reached: " + keys);
    }

    private void receipts() {
        actions.forEach((node, action) -> {
            if (action instanceof WaitForReceipt wait && !wait.messageKey().isEmpty() && !sendsAbove(node, wait)) {
                Place message = node.fields().place(ActionOuterFields.OPTIONS).at(WaitForReceiptKind.MESSAGE.name());
                message.problem(
                        "unknown_message",
                        "no message or question with the key '" + Words.shortened(wait.messageKey())
                                + "' comes before this on the same way");
            }
        });
    }

    private boolean sendsAbove(ActionNode start, WaitForReceipt wait) {
        Set<ActionNode> way = new HashSet<>();
        ActionNode node = start;
        while (node != null && way.add(node)) {
            Action action = actions.get(node);
            boolean sends = action == null || action instanceof Message || action instanceof AskQuestion;
            if (node != start && sends && wait.messageKey().equals(node.key())) {
                return true;
            }
            node = node.parentKey() == null ? null : byKey.get(node.parentKey());
        }
        return false;
    }
}
