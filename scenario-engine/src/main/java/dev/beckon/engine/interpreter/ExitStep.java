package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Exit;
import dev.beckon.engine.template.Template;

/**
 * Ends the execution.
 *
 * @param reason may be null
 */
record ExitStep(String actionKey, Template reason) implements Step {

    static ExitStep of(Exit action, Compiling compiling) {
        return new ExitStep(action.actionKey(), compiling.optional(action.reason()));
    }

    @Override
    public ActionType type() {
        return ActionType.EXIT;
    }

    @Override
    public Move enter(Walk walk) {
        return new Move.Complete(reason == null ? null : Texts.line(walk.render(actionKey, reason)));
    }
}
