package dev.beckon.engine.definition;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Send each contact one of several ways, the same way every time.
 *
 * @param testKey names the test: the same contact goes the same way in every execution and version that uses this key
 * @param weights one for each way, in order, 0 to 100 each, at least two; a way's share is its weight over their sum
 */
public record AbTesting(Placement placement, String testKey, List<Integer> weights) implements Action {

    public AbTesting {
        weights = List.copyOf(weights);
    }

    @Override
    public ActionType type() {
        return ActionType.AB_TESTING;
    }

    @Override
    public List<String> branches() {
        return IntStream.range(0, weights.size()).mapToObj(Branch::letter).toList();
    }
}
