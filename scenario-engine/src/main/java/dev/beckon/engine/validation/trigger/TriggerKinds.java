package dev.beckon.engine.validation.trigger;

import dev.beckon.engine.definition.TriggerType;
import java.util.List;

/** Which kind stands behind which word. */
public final class TriggerKinds {

    private TriggerKinds() {}

    public static TriggerKind of(TriggerType type) {
        return switch (type) {
            case API -> new TriggerKind("A call of the API names the scenario. Always possible.", List.of(), """
                    {"trigger_type": "api"}""");
            case API_TRIGGER ->
                new TriggerKind(
                        "A call of an API trigger, for each contact of the audience.",
                        List.of(TriggerFields.API_TRIGGER_ID, TriggerFields.CALL_FILTER, TriggerFields.AUDIENCE),
                        """
                        {"trigger_type": "api_trigger", "options": {"api_trigger_id": 3,
                          "filter": {"rules": [{"field": "params.level", "operator": "gte", "value": 3}]},
                          "audience": {"campaign_rules": [
                            {"list_type": "folder", "rule_type": "inclusion", "destination_id": 12}]}}}""");
            case EVENT ->
                new TriggerKind(
                        "An event happens to the contact; its data is event.* and trigger.*.",
                        List.of(TriggerFields.EVENT, TriggerFields.EVENT_FILTER),
                        """
                        {"trigger_type": "event", "options": {"event": "cart_updated",
                          "filter": {"rules": [{"field": "event.total", "operator": "gt", "value": 0}]}}}""");
            case CONTACT_CREATE -> new TriggerKind("A contact is created.", List.of(TriggerFields.CONTACT_FILTER), """
                        {"trigger_type": "contact_create", "options": {
                          "filter": {"rules": [{"field": "contact.country", "operator": "eq", "value": "FR"}]}}}""");
            case CONTACT_UPDATE ->
                new TriggerKind(
                        "A contact's fields or properties change.",
                        List.of(TriggerFields.PROPERTIES, TriggerFields.CONTACT_FILTER),
                        """
                        {"trigger_type": "contact_update", "options": {"properties": ["plan"],
                          "filter": {"rules": [{"field": "contact.properties.plan", "operator": "eq", "value": "pro"}]}}}""");
            case MESSAGE_RECEIVED ->
                new TriggerKind(
                        "The contact writes, and no execution waits for an answer.",
                        List.of(TriggerFields.MATCH, TriggerFields.KEYWORDS, TriggerFields.CHANNELS),
                        """
                        {"trigger_type": "message_received", "options": {
                          "match": "any", "keywords": ["price", "prix"], "channels": ["whatsapp"]}}""");
            case FOLDER_ADDED ->
                new TriggerKind("The contact is put into a folder.", List.of(TriggerFields.FOLDER_IDS), """
                        {"trigger_type": "folder_added", "options": {"folder_ids": [12]}}""");
            case SEGMENT_ENTERED ->
                new TriggerKind("The contact enters a segment.", List.of(TriggerFields.SEGMENT_ID), """
                        {"trigger_type": "segment_entered", "options": {"segment_id": 7}}""");
        };
    }
}
