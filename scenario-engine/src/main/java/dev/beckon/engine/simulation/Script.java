package dev.beckon.engine.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What happens in a simulation.
 *
 * @param data the call's data
 * @param inputs what happens after the start, in order
 * @param runToEnd whether, after the inputs, timers fire until it ends
 */
public record Script(Map<String, Object> data, List<SimulatedInput> inputs, boolean runToEnd) {

    public Script {
        data = data == null ? Map.of() : data;
        inputs = inputs == null ? List.of() : Collections.unmodifiableList(inputs);
    }
}
