package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.PropertyOperation;
import dev.beckon.engine.answer.AnswerJudge;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.UpdateProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a property of the contact. A value that comes out empty, or no number to add, is a warning and no change. */
record UpdatePropertyStep(String actionKey, String property, PropertyOperation operation, ValueText value, Exits exits)
        implements Step {

    static UpdatePropertyStep of(UpdateProperty action, Exits exits, Compiling compiling) {
        return new UpdatePropertyStep(
                action.actionKey(),
                action.property(),
                action.operation(),
                ValueText.of(action.value(), compiling),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.UPDATE_PROPERTY;
    }

    @Override
    public Move enter(Walk walk) {
        Object rendered = value.render(walk, actionKey);
        switch (operation) {
            case CLEAR -> PropertyChange.make(walk, actionKey, property, operation, null);
            case INCREMENT -> {
                Optional<Number> number = Numbers.of(rendered).map(Numbers::plain);
                if (number.isPresent()) {
                    PropertyChange.make(walk, actionKey, property, operation, number.get());
                } else {
                    walk.warn(actionKey, "not_a_number", "Expected a number to add to '" + property + "'");
                }
            }
            case SET, ADD -> {
                Object kept = kept(rendered);
                if (isEmpty(kept)) {
                    walk.warn(actionKey, "empty_value", "The value for '" + property + "' came out empty");
                } else {
                    PropertyChange.make(walk, actionKey, property, operation, kept);
                }
            }
        }
        return exits.next();
    }

    private static boolean isEmpty(Object value) {
        return value == null || "".equals(value) || value instanceof List<?> items && items.isEmpty();
    }

    /** A scalar or a list of scalars, as properties are. */
    private static Object kept(Object value) {
        return switch (value) {
            case null -> null;
            case Number _, Boolean _ -> value;
            case List<?> items -> {
                List<Object> kept = new ArrayList<>();
                for (Object item : items) {
                    Object one = item instanceof List<?> || item instanceof Map<?, ?> ? item.toString() : kept(item);
                    if (!isEmpty(one)) {
                        kept.add(one);
                    }
                }
                yield List.copyOf(kept);
            }
            default -> AnswerJudge.kept(value.toString());
        };
    }
}
