package dev.beckon.triggers.link;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.triggers.event.ContactEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A link that was followed.
 *
 * @param linkId of a stored conversion link; may be null
 * @param clicks how often it was followed by now, from 1
 */
record Click(
        UUID token,
        ContactKey contact,
        UUID execution,
        UUID message,
        long scenario,
        String actionKey,
        Long linkId,
        String target,
        int clicks) {

    private static final String EVENT = "link_clicked";

    ContactEvent event(Instant now) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("link_id", linkId);
        properties.put("url", target);
        properties.put("action_key", actionKey);
        properties.put("scenario_id", scenario);
        properties.put("execution_id", execution.toString());
        properties.put("message_id", message.toString());
        properties.put("first", clicks == 1);
        properties.values().removeIf(Objects::isNull);
        return new ContactEvent(DerivedId.of(EVENT, token, clicks), contact, EVENT, properties, now);
    }
}
