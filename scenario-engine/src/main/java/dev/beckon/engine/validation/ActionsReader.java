package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.kind.ActionFields;
import dev.beckon.engine.validation.kind.ActionKind;
import dev.beckon.engine.validation.kind.ActionKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code actions}: first each one's name and place, then its own fields, then the tree they make. */
final class ActionsReader {

    private ActionsReader() {}

    static List<Action> read(JsonNode array, Place place) {
        List<ActionNode> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Fields.of(array.get(i), place.at(i)).map(ActionsReader::node).ifPresent(nodes::add);
        }
        Map<String, Integer> implied = impliedAnswers(nodes);
        Map<ActionNode, Action> actions = new LinkedHashMap<>();
        nodes.forEach(node -> actions.put(node, details(node, implied.getOrDefault(node.key(), 0))));
        if (nodes.size() == array.size()) {
            new TreeCheck(actions, place).run();
        }
        return actions.values().stream().filter(Objects::nonNull).toList();
    }

    private static ActionNode node(Fields fields) {
        String key = ActionOuterFields.ACTION_KEY.read(fields);
        ActionType type = ActionOuterFields.ACTION_TYPE.isIn(fields)
                ? ActionOuterFields.ACTION_TYPE.type().read(fields.node("action_type"), fields.place("action_type"))
                : missingType(fields);
        String parentKey = ActionOuterFields.PARENT_KEY.read(fields);
        String parentBranch = ActionOuterFields.PARENT_BRANCH.read(fields);
        if (parentBranch != null && !ActionOuterFields.PARENT_KEY.isIn(fields)) {
            fields.place("parent_branch").problem("missing_parent_key", "a 'parent_branch' needs a 'parent_key'");
        }
        return new ActionNode(fields, key.isBlank() ? null : key, type, parentKey, parentBranch);
    }

    private static ActionType missingType(Fields fields) {
        fields.place("action_type")
                .problem("missing_action_type", "'action_type' must be one of " + ActionType.known());
        return null;
    }

    /**
     * For each key, the highest {@code option_n} that an action hangs on, plus one; what is beyond the limit implies
     * nothing.
     */
    private static Map<String, Integer> impliedAnswers(List<ActionNode> nodes) {
        Map<String, Integer> implied = new HashMap<>();
        for (ActionNode node : nodes) {
            if (node.parentKey() != null && node.parentBranch() != null) {
                Branch.optionIndex(node.parentBranch()).stream()
                        .filter(index -> index < Limits.MAX_ANSWERS)
                        .forEach(index -> implied.merge(node.parentKey(), index + 1, Math::max));
            }
        }
        return implied;
    }

    /** Null when the type is unknown: then its fields cannot be judged. */
    private static Action details(ActionNode node, int impliedAnswers) {
        return node.type() == null ? null : details(node, ActionKinds.of(node.type()), impliedAnswers);
    }

    private static Action details(ActionNode node, ActionKind<?> kind, int impliedAnswers) {
        Set<String> lent = kind.options().stream()
                .map(Field::name)
                .filter(ActionOuterFields.LENT::contains)
                .collect(Collectors.toSet());
        Fields options = node.fields().inner(ActionOuterFields.OPTIONS, lent);
        Action action = kind.read(new ActionFields(node.placement(), node.fields(), options, impliedAnswers));
        options.rejectOthers(kind.options());
        node.fields().rejectOthers(known(kind, lent));
        return action;
    }

    private static List<String> known(ActionKind<?> kind, Set<String> lent) {
        List<String> names = new ArrayList<>(
                ActionOuterFields.FIELDS.stream().map(Field::name).toList());
        kind.content().ifPresent(content -> names.add(content.name()));
        names.add(ActionOuterFields.OPTIONS);
        lent.stream().sorted().forEach(names::add);
        return names;
    }
}
