package dev.beckon.triggers.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.CloudEventReader;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.support.outbox.Outbox;
import java.util.List;

/** Calls on their way to the public topic, as structured CloudEvents: the outbox keeps no headers. */
final class CallEvents {

    private static final Topic<ContactKey, JsonNode> STRUCTURED =
            new Topic<>(Topics.TRIGGERS.name(), ContactKey.class, Codec.json(JsonNode.class), Topic.Keeping.BY_TIME);

    private CallEvents() {}

    static Outbox.Entry<ContactKey, JsonNode> of(Occasion occasion, ScenarioId scenario, Lane lane) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("type", CloudEventReader.TYPE);
        event.put("id", occasion.callOf(scenario).toString());
        event.put("source", occasion.type().wireName());
        event.put("workspace", occasion.contact().workspace().value());
        event.put("time", occasion.at().toString());
        event.put("datacontenttype", "application/json");
        TriggerRequest request = new TriggerRequest(
                scenario,
                List.of(new ContactRef(occasion.contact().contact(), null, null, null, null)),
                occasion.data(),
                null,
                lane);
        event.set("data", Json.MAPPER.valueToTree(request));
        return new Outbox.Entry<>(STRUCTURED, occasion.contact(), event);
    }
}
