package dev.beckon.triggers.api;

import dev.beckon.triggers.history.EventEntity;
import dev.beckon.triggers.history.ExecutionEntity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An execution as the API shows it.
 *
 * @param answers by action key
 * @param endCode why it failed or was interrupted; absent otherwise
 * @param timeline what happened, in order; absent in lists
 */
public record ExecutionView(
        UUID executionId,
        long scenarioId,
        int scenarioVersion,
        long contactId,
        UUID triggerCallId,
        String status,
        String currentAction,
        Map<String, Object> answers,
        String endCode,
        String endDetail,
        Instant startedAt,
        Instant endedAt,
        Instant updatedAt,
        List<Map<String, Object>> timeline) {

    /** @param events null to leave the timeline out */
    static ExecutionView of(ExecutionEntity execution, List<EventEntity> events) {
        return new ExecutionView(
                execution.executionId,
                execution.scenarioId,
                execution.scenarioVersion,
                execution.contactId,
                execution.triggerCallId,
                execution.status,
                execution.currentAction,
                execution.answers,
                execution.endCode,
                execution.endDetail,
                execution.startedAt,
                execution.endedAt,
                execution.updatedAt,
                events == null
                        ? null
                        : events.stream()
                                .map(event -> shown(execution.executionId, event))
                                .toList());
    }

    private static Map<String, Object> shown(UUID execution, EventEntity event) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("occurred_at", event.occurredAt);
        shown.put("sequence", event.key.sequence());
        shown.put("type", event.type);
        if (!event.key.executionId().equals(execution)) {
            shown.put("child_id", event.key.executionId());
        }
        event.body.forEach(shown::putIfAbsent);
        return shown;
    }
}
