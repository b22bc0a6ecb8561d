package dev.beckon.engine.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes down what happens. For one thread. */
final class Protocol {

    final List<SimulationReport.PathStep> path = new ArrayList<>();
    final List<ObjectNode> messages = new ArrayList<>();
    final List<ObjectNode> effects = new ArrayList<>();
    final List<SimulationReport.Doubt> warnings = new ArrayList<>();
    final List<String> assumptions = new ArrayList<>();
    final List<SimulationReport.Refused> refused = new ArrayList<>();
    ExecutionEvent.ExecutionEnded end;

    private final List<ExecutionEvent.MessageRequested> sent = new ArrayList<>();

    void entered(Instant at, ExecutionEvent.ActionEntered entered) {
        path.add(new SimulationReport.PathStep(at, entered.actionKey(), entered.actionType(), null, null));
    }

    void left(ExecutionEvent.BranchTaken taken) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).actionKey().equals(taken.actionKey())) {
                path.set(i, path.get(i).left(taken.branch(), taken.nextActionKey()));
                return;
            }
        }
    }

    void message(Instant at, ExecutionEvent.MessageRequested message) {
        sent.add(message);
        messages.add(dated(at, message));
    }

    void effect(Instant at, ExecutionEvent event) {
        effects.add(dated(at, event));
    }

    void refusal(int input, ExecutionEvent.InputRefused refusal) {
        refused.add(new SimulationReport.Refused(input, refusal.reason(), refusal.detail()));
    }

    /** The newest message of an action, or of all when the key is null; null when there is none. */
    MessageId newest(String actionKey) {
        return sent.reversed().stream()
                .filter(message -> actionKey == null || Objects.equals(actionKey, message.actionKey()))
                .map(ExecutionEvent.MessageRequested::messageId)
                .findFirst()
                .orElse(null);
    }

    private static ObjectNode dated(Instant at, ExecutionEvent event) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("at", at.toString());
        ObjectNode tree = Json.MAPPER.valueToTree(event);
        node.setAll(tree);
        return node;
    }
}
