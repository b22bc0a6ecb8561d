package dev.beckon.definitions.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.simulation.Script;
import dev.beckon.engine.simulation.SimulatedInput;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What is to be tried.
 *
 * @param contact fields of a profile; with {@code id} those of a contact of the workspace, which the other fields
 *     override; with one of its other names alone, that contact; absent for someone of whom nothing is known
 * @param data the call's data
 * @param definition a scenario that is not saved, instead of a stored one
 * @param version of the stored one; absent for the current
 * @param now when it starts; absent for the present
 * @param inputs what happens after the start, in order
 * @param runToEnd whether, after the inputs, timers fire until it ends
 */
record SimulationRequest(
        ObjectNode contact,
        Map<String, Object> data,
        JsonNode definition,
        Integer version,
        Instant now,
        List<SimulatedInput> inputs,
        boolean runToEnd) {

    static final int MAX_INPUTS = 200;

    SimulationRequest {
        data = data == null ? Map.of() : data;
        inputs = inputs == null ? List.of() : Collections.unmodifiableList(inputs);
    }

    /** @param call the call's data as the execution gets it */
    Script script(Map<String, Object> call) {
        return new Script(call, inputs, runToEnd);
    }
}
