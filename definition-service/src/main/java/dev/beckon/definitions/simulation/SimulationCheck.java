package dev.beckon.definitions.simulation;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Whether a request can be played. */
final class SimulationCheck {

    private SimulationCheck() {}

    /** @throws ProblemException 422 {@code invalid_simulation} with all faults */
    static void require(SimulationRequest request) {
        List<Problem.Fault> faults = new ArrayList<>();
        List<SimulatedInput> inputs = request.inputs();
        if (inputs.size() > SimulationRequest.MAX_INPUTS) {
            faults.add(new Problem.Fault(
                    "/inputs", "too_many_inputs", "there are at most " + SimulationRequest.MAX_INPUTS + " inputs"));
        }
        for (int i = 0; i < inputs.size(); i++) {
            String pointer = "/inputs/" + i;
            if (!inputs.get(i).isOne()) {
                faults.add(new Problem.Fault(
                        pointer,
                        "ambiguous_input",
                        "an input is exactly one of reply, event, receipt, http, facts, resume, child_end, advance"));
            } else if (inputs.get(i).isBackwards()) {
                faults.add(new Problem.Fault(pointer, "invalid_duration", "time goes by forwards only"));
            } else {
                details(inputs.get(i), pointer, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    private static void details(SimulatedInput input, String pointer, List<Problem.Fault> faults) {
        if (input.reply() != null
                && input.reply().text() == null
                && input.reply().optionId() == null) {
            faults.add(new Problem.Fault(pointer + "/reply", "missing_text", "a reply has a 'text' or an 'option_id'"));
        }
        if (input.event() != null
                && (input.event().name() == null || input.event().name().isBlank())) {
            faults.add(new Problem.Fault(pointer + "/event/name", "missing_name", "an event has a 'name'"));
        }
        if (input.receipt() != null && input.receipt().status() == null) {
            faults.add(new Problem.Fault(pointer + "/receipt/status", "missing_status", "a receipt has a 'status'"));
        }
    }

    static ProblemException refusal(List<Problem.Fault> faults) {
        return ProblemException.unprocessable(
                "invalid_simulation", "It cannot be played; each fault is in errors with its place", faults);
    }
}
