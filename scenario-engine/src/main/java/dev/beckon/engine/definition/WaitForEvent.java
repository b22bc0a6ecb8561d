package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;

/**
 * Wait until something happens to the contact.
 *
 * @param event its name
 * @param filter rules on {@code event.*}, their texts are templates; null for any
 * @param timeout counted from the step
 */
public record WaitForEvent(Placement placement, String event, ConditionTest.Rules filter, Duration timeout)
        implements Action {

    @Override
    public ActionType type() {
        return ActionType.WAIT_FOR_EVENT;
    }

    @Override
    public List<String> branches() {
        return List.of(Branch.OPTION_RECEIVED, Branch.OPTION_EXPIRED);
    }
}
