package dev.beckon.engine.interpreter;

import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.Condition;
import dev.beckon.engine.definition.Delay;
import dev.beckon.engine.definition.Message;
import dev.beckon.engine.definition.Placement;
import dev.beckon.engine.definition.TimeDelay;

/** An action ready to be carried out, with its texts compiled. */
sealed interface Step permits MessageStep, AskQuestionStep, ConditionStep, TimeDelayStep {

    String actionKey();

    ActionType type();

    /** Carries the action out as far as it goes without an input. */
    Move enter(Walk walk);

    static Step of(Action action, Exits exits) {
        return switch (action) {
            case Message message -> MessageStep.of(message, exits);
            case AskQuestion question -> AskQuestionStep.of(question, exits);
            case Condition condition ->
                new ConditionStep(condition.actionKey(), CompiledCondition.of(condition.test()), exits);
            case TimeDelay(Placement place, Delay.For(var duration)) ->
                new TimeDelayStep(place.actionKey(), duration, exits);
            default ->
                throw new IllegalStateException(
                        "Validation refuses " + action.type().wireName());
        };
    }
}
