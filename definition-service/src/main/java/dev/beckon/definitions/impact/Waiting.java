package dev.beckon.definitions.impact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.remote.TriggerService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks how many wait at each action. */
@ApplicationScoped
public class Waiting {

    private final TriggerService triggers;

    Waiting(TriggerService triggers) {
        this.triggers = triggers;
    }

    /** How many contacts wait there on a version. */
    public record Count(int version, long waiting) {}

    /** Counts by action key; a key is absent where nobody waits. */
    public Map<String, List<Count>> at(WorkspaceId workspace, long scenarioId) {
        Map<String, List<Count>> counts = new HashMap<>();
        triggers.get(workspace, "/internal/scenarios/" + scenarioId + "/waiting")
                .ifPresent(answer -> {
                    for (JsonNode item : answer.path("items")) {
                        counts.computeIfAbsent(item.path("action_key").asText(), _ -> new ArrayList<>())
                                .add(new Count(
                                        item.path("version").asInt(),
                                        item.path("waiting").asLong()));
                    }
                });
        return counts;
    }
}
