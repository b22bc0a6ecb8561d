package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.GoalReached;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Goal;
import dev.beckon.engine.template.Template;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Counts the contact as converted. A value that is no number is a warning, and the goal counts without one.
 *
 * @param value may be null
 */
record GoalStep(String actionKey, Template name, Template value, Exits exits) implements Step {

    static GoalStep of(Goal action, Exits exits, Compiling compiling) {
        return new GoalStep(
                action.actionKey(), compiling.text(action.name()), compiling.optional(action.value()), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.GOAL;
    }

    @Override
    public Move enter(Walk walk) {
        String reached = walk.render(actionKey, name);
        walk.happened(new GoalReached(walk.step(), actionKey, reached, value == null ? null : worth(walk)));
        return exits.next();
    }

    private Double worth(Walk walk) {
        String text = walk.render(actionKey, value);
        Optional<Double> number = Numbers.of(text).map(BigDecimal::doubleValue);
        if (number.isEmpty()) {
            walk.warn(actionKey, "not_a_number", "The goal's value came out as '" + Texts.cut(text) + "'");
        }
        return number.orElse(null);
    }
}
