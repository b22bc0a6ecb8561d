package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads {@code actions}: first each one's name and place, then its own fields, then the tree they make. */
final class ActionsReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1," + Limits.MAX_KEY_LENGTH + "}");

    private ActionsReader() {}

    static List<Action> read(JsonNode array, String pointer, Problems problems) {
        List<ActionNode> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Fields.of(array.get(i), pointer + '/' + i, problems)
                    .map(ActionsReader::node)
                    .ifPresent(nodes::add);
        }
        Map<ActionNode, Action> actions = new LinkedHashMap<>();
        for (ActionNode node : nodes) {
            actions.put(node, details(node, nodes));
        }
        if (nodes.size() == array.size()) {
            new TreeCheck(actions, pointer, problems).run();
        }
        return actions.values().stream().filter(Objects::nonNull).toList();
    }

    private static ActionNode node(Fields fields) {
        String key = fields.requiredText("action_key");
        if (!key.isBlank() && !KEY.matcher(key).matches()) {
            fields.problem(
                    "action_key",
                    "invalid_action_key",
                    "an action key has 1 to " + Limits.MAX_KEY_LENGTH + " letters, digits, hyphens and underscores");
        }
        if (!fields.has("action_type")) {
            fields.problem("action_type", "missing_action_type", "'action_type' must be one of " + ActionType.known());
        }
        ActionType type = fields.word("action_type", ActionType.values(), ActionType::wireName)
                .orElse(null);
        String parentKey = fields.text("parent_key").orElse(null);
        String parentBranch = fields.text("parent_branch").orElse(null);
        if (parentBranch != null && !fields.has("parent_key")) {
            fields.problem("parent_branch", "missing_parent_key", "a 'parent_branch' needs a 'parent_key'");
        }
        return new ActionNode(fields, key.isBlank() ? null : key, type, parentKey, parentBranch);
    }

    private static Action notYet(ActionNode node) {
        node.fields()
                .problem("action_type", "unsupported_action_type", "this kind of action cannot be carried out yet");
        return null;
    }

    /** Null when the type is unknown: then its fields cannot be judged. */
    private static Action details(ActionNode node, List<ActionNode> all) {
        if (node.type() == null) {
            return null;
        }
        Action action = switch (node.type()) {
            case MESSAGE -> MessageReader.read(node);
            case ASK_QUESTION -> AskQuestionReader.read(node, all);
            case CONDITION -> ConditionReader.read(node);
            case TIME_DELAY -> TimeDelayReader.read(node);
            default -> notYet(node);
        };
        node.fields().rejectOthers();
        return action;
    }
}
