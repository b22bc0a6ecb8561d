package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.EventReceived;
import dev.beckon.engine.condition.Asked;
import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.condition.Truth;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.WaitForEvent;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Rests until something happens to the contact. The filter's templates are rendered when the wait begins, as the values
 * that they were written for may be others by the time the event comes.
 *
 * @param filter null for any event of that name
 */
record WaitForEventStep(String actionKey, String event, CompiledCondition filter, Duration timeout, Exits exits)
        implements RestingStep {

    static WaitForEventStep of(WaitForEvent action, Exits exits, Compiling compiling) {
        return new WaitForEventStep(
                action.actionKey(),
                action.event(),
                action.filter() == null ? null : compiling.condition(action.filter()),
                action.timeout(),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.WAIT_FOR_EVENT;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForEvent;
    }

    @Override
    public Move enter(Walk walk) {
        List<Object> values = List.of();
        if (filter != null) {
            Asked asked = Asked.of(walk.scope());
            values = filter.bind(asked);
            walk.warnOfUnknown(actionKey, asked.unknownVariables());
        }
        return walk.rest(new Wait.ForEvent(walk.step(), actionKey, event, values, DueTime.after(walk.now(), timeout)));
    }

    /** Whether this event is the one; then it is {@code event} in texts. */
    boolean accepts(Walk walk, Wait.ForEvent wait, EngineInput.Event happened) {
        if (!event.equals(happened.name())) {
            return false;
        }
        Map<String, Object> properties;
        try {
            properties = CallData.of(happened.properties(), Limits.MAX_EVENT_LENGTH);
        } catch (CallData.TooLargeException e) {
            properties = Map.of();
            walk.warn(actionKey, "event_too_large", e.getMessage());
        }
        walk.heard(properties);
        return filter == null || holds(walk, wait);
    }

    private boolean holds(Walk walk, Wait.ForEvent wait) {
        try {
            Asked asked = Asked.of(walk.scope()).withFacts(Map.of()).bound(wait.values());
            return filter.test(asked) == Truth.TRUE;
        } catch (TemplateFailedException e) {
            return false;
        }
    }

    Move received(Walk walk, EngineInput.Event happened) {
        walk.happened(new EventReceived(actionKey, happened.eventId(), happened.name()));
        walk.cancelTimer();
        return exits.take(walk, Branch.OPTION_RECEIVED);
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        return exits.take(walk, Branch.OPTION_EXPIRED);
    }
}
