package dev.beckon.engine.definition;

import java.time.Duration;
import java.util.List;

/**
 * Let the contact pass only so often.
 *
 * @param key limits with the same key count together, across scenarios
 * @param most how often, 1 to {@link Limits#MAX_FREQUENCY}
 * @param per within this time, ending now
 */
public record FrequencyLimit(Placement placement, String key, int most, Duration per) implements Action {

    @Override
    public ActionType type() {
        return ActionType.FREQUENCY_LIMIT;
    }

    @Override
    public List<String> branches() {
        return List.of(Branch.OPTION_ALLOWED, Branch.OPTION_LIMITED);
    }
}
