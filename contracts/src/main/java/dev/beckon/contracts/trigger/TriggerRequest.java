package dev.beckon.contracts.trigger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import java.util.List;
import java.util.Map;

/**
 * The data of a trigger CloudEvent: start a scenario for these contacts.
 *
 * @param contacts 1 to {@link #MAX_CONTACTS}; empty when there is an audience
 * @param data the caller's own values, {@code {{ trigger.x }}} in texts; may be empty
 * @param executionKey names the executions so that they can be signalled later; may be null
 * @param priority the lane; null means realtime for one named contact, bulk for more and for an audience
 * @param apiTriggerId given instead of scenario and contacts: every active scenario that listens to this API trigger
 *     starts for its own audience, with {@code data} as the parameters; else null
 * @param audience who is meant, instead of contacts, as scenario-engine's {@code AudienceParser} reads it; else null
 * @param dryRun only decide what would become of each contact: nothing is started, sent or counted
 */
public record TriggerRequest(
        ScenarioId scenarioId,
        List<ContactRef> contacts,
        Map<String, Object> data,
        String executionKey,
        Lane priority,
        ApiTriggerId apiTriggerId,
        JsonNode audience,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dryRun) {

    /** The most contacts that one call may name. */
    public static final int MAX_CONTACTS = 10_000;

    public TriggerRequest {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        data = data == null ? Map.of() : data;
        audience = audience == null || audience.isNull() ? null : audience;
    }

    /** Start an API trigger's scenarios. */
    public TriggerRequest(
            ScenarioId scenarioId,
            List<ContactRef> contacts,
            Map<String, Object> data,
            String executionKey,
            Lane priority,
            ApiTriggerId apiTriggerId) {
        this(scenarioId, contacts, data, executionKey, priority, apiTriggerId, null, false);
    }

    /** Start a scenario for named contacts. */
    public TriggerRequest(
            ScenarioId scenarioId,
            List<ContactRef> contacts,
            Map<String, Object> data,
            String executionKey,
            Lane priority) {
        this(scenarioId, contacts, data, executionKey, priority, null);
    }

    /** The lane asked for, or the one that suits the number of contacts. */
    public Lane lane() {
        return priority != null ? priority : audience == null && contacts.size() <= 1 ? Lane.REALTIME : Lane.BULK;
    }
}
