package dev.beckon.definitions.simulation;

import dev.beckon.engine.simulation.SimulatedInput;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a request can be played. */
final class SimulationCheck {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");
    private static final Duration LONGEST = Duration.ofDays(3_650);
    private static final int MAX_STATUS = 599;

    private SimulationCheck() {}

    /** @throws ProblemException 422 {@code invalid_simulation} with all faults */
    static void require(SimulationRequest request) {
        List<Problem.Fault> faults = new ArrayList<>();
        List<SimulatedInput> inputs = request.inputs();
        if (inputs.size() > SimulationRequest.MAX_INPUTS) {
            faults.add(new Problem.Fault(
                    "/inputs", "too_many_inputs", "there are at most " + SimulationRequest.MAX_INPUTS + " inputs"));
        }
        if (request.now() != null
                && (request.now().isBefore(EARLIEST) || request.now().isAfter(LATEST))) {
            faults.add(new Problem.Fault("/now", "invalid_now", "'now' is from " + EARLIEST + " to " + LATEST));
        }
        for (int i = 0; i < inputs.size(); i++) {
            String pointer = "/inputs/" + i;
            if (inputs.get(i) == null || !inputs.get(i).isOne()) {
                faults.add(new Problem.Fault(
                        pointer,
                        "ambiguous_input",
                        "an input is exactly one of reply, event, receipt, http, facts, resume, child_end, advance"));
            } else if (!inputs.get(i).isWithin(LONGEST)) {
                faults.add(new Problem.Fault(
                        pointer,
                        "invalid_duration",
                        "time goes by forwards only, and " + LONGEST.toDays() + " days at most"));
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
        if (input.http() != null && (input.http().status() < 0 || input.http().status() > MAX_STATUS)) {
            faults.add(new Problem.Fault(
                    pointer + "/http/status", "invalid_status", "a status is 0, for no answer, to " + MAX_STATUS));
        }
    }

    static ProblemException refusal(List<Problem.Fault> faults) {
        return ProblemException.unprocessable(
                "invalid_simulation", "It cannot be played; each fault is in errors with its place", faults);
    }
}
