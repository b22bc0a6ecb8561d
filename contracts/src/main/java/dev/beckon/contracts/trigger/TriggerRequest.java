package dev.beckon.contracts.trigger;

import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import java.util.List;
import java.util.Map;

/**
 * The data of a trigger CloudEvent: start a scenario for these contacts.
 *
 * @param contacts 1 to {@link #MAX_CONTACTS}
 * @param data the caller's own values, {@code {{ trigger.x }}} in texts; may be empty
 * @param executionKey names the executions so that they can be signalled later; may be null
 * @param apiTriggerId given instead of scenario and contacts: every active scenario that listens to this API trigger starts
 *     for its own audience, with {@code data} as the parameters; else null
 * @param priority the lane; null means realtime for one contact, bulk for more
 */
public record TriggerRequest(
        ScenarioId scenarioId,
        List<ContactRef> contacts,
        Map<String, Object> data,
        String executionKey,
        Lane priority,
        ApiTriggerId apiTriggerId) {

    /** The most contacts that one call may name. */
    public static final int MAX_CONTACTS = 10_000;

    public TriggerRequest {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        data = data == null ? Map.of() : data;
    }

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
        return priority != null ? priority : contacts.size() <= 1 ? Lane.REALTIME : Lane.BULK;
    }
}
