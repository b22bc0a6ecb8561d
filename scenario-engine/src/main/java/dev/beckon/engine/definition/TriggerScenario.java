package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Start another scenario for the contact.
 *
 * @param data the other's {@code trigger}: values are templates where they are texts, also inside lists and objects
 * @param awaits whether to wait for its end
 * @param timeout of that wait; null when there is none
 */
public record TriggerScenario(
        Placement placement, long scenarioId, Map<String, Object> data, boolean awaits, Duration timeout)
        implements Action {

    private static final List<String> WAITING =
            List.of(Branch.OPTION_COMPLETED, Branch.OPTION_FAILED, Branch.OPTION_EXPIRED);

    @Override
    public ActionType type() {
        return ActionType.TRIGGER_SCENARIO;
    }

    @Override
    public List<String> branches() {
        return awaits ? WAITING : Branch.SINGLE_EXIT;
    }
}
