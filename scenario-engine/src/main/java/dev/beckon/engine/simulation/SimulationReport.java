package dev.beckon.engine.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.validation.DefinitionProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What would have happened.
 *
 * @param version 0 for a definition that is not saved
 * @param now where the clock stands at the end
 * @param code why, for failed and interrupted; else null
 * @param waitingFor what it waits for; null unless it waits
 * @param messages each as it would be handed to delivery, and when
 * @param effects what else it would do: changes of the contact, requests, scenarios started, goals
 * @param contact what the contact's tags, folders and properties would be
 * @param warnings of the run, after those of the definition
 * @param assumptions what was taken for granted, as no input told otherwise
 * @param refused inputs that did not fit and changed nothing
 * @param unusedInputs how many inputs were left when it had ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulationReport(
        int version,
        ExecutionStatus status,
        String code,
        String detail,
        Instant now,
        Waiting waitingFor,
        List<PathStep> path,
        List<ObjectNode> messages,
        List<ObjectNode> effects,
        ContactState contact,
        Map<String, Object> answers,
        List<Doubt> warnings,
        List<String> assumptions,
        List<Refused> refused,
        int unusedInputs) {

    /** @param until when a timer ends the wait; null when none does */
    public record Waiting(String actionKey, Instant until) {}

    /**
     * An action that was entered.
     *
     * @param branch taken from it; null while it waits, or when it was the last
     * @param next the action that hangs there; null when none does
     */
    public record PathStep(Instant at, String actionKey, String actionType, String branch, String next) {

        PathStep left(String takenBranch, String nextKey) {
            return new PathStep(at, actionKey, actionType, takenBranch, nextKey);
        }
    }

    /** What the contact holds when the run is over; folders by their ids. */
    public record ContactState(List<String> tags, List<Long> folders, Map<String, Object> properties) {}

    /**
     * What the author may not have meant.
     *
     * @param actionKey the action that warned during the run; null for a warning of the definition
     * @param pointer JSON pointer (RFC 6901) into the definition; null for a warning of the run
     */
    public record Doubt(String actionKey, String pointer, String code, String detail) {

        static Doubt of(DefinitionProblem warning) {
            return new Doubt(null, warning.pointer(), warning.code(), warning.message());
        }
    }

    /** @param input counted from 0; -1 for the start */
    public record Refused(int input, Refusal reason, String detail) {}
}
