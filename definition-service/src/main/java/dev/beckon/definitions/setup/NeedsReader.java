package dev.beckon.definitions.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.TriggerType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads documents, as their authors wrote them and whether they are valid or not. For one thread. */
final class NeedsReader {

    private static final Map<String, Channel> CHANNELS =
            Arrays.stream(Channel.values()).collect(Collectors.toMap(Channel::wireName, Function.identity()));

    private final List<Needs.Sending> sendings = new ArrayList<>();
    private final List<Needs.Named> listenings = new ArrayList<>();
    private final List<Needs.Template> templates = new ArrayList<>();

    /** Of all that was read by now. */
    Needs needs() {
        return new Needs(sendings, listenings, templates);
    }

    /** @param place JSON pointer that is put before those into the document */
    void read(String place, JsonNode document) {
        each(document.path("actions"), place + "/actions", (action, pointer) -> {
            if (sends(action)) {
                JsonNode options = action.path("options");
                sendings.add(new Needs.Sending(ways(options, pointer + "/options"), pointer));
                templates(options, pointer + "/options");
            }
        });
        each(document.path("triggers"), place + "/triggers", (trigger, pointer) -> {
            if (TriggerType.MESSAGE_RECEIVED
                    .wireName()
                    .equals(trigger.path("trigger_type").asText())) {
                listenings.addAll(channels(trigger.path("options"), pointer + "/options"));
            }
        });
    }

    private static boolean sends(JsonNode action) {
        return ActionType.of(action.path("action_type").asText())
                .map(type -> switch (type) {
                    case MESSAGE, ASK_QUESTION, SURVEY -> true;
                    case CONDITION,
                            AB_TESTING,
                            TIME_DELAY,
                            WAIT_FOR_REPLY,
                            WAIT_FOR_EVENT,
                            WAIT_FOR_RECEIPT,
                            UPDATE_PROPERTY,
                            TAG,
                            FOLDER,
                            HTTP_REQUEST,
                            TRIGGER_SCENARIO,
                            FREQUENCY_LIMIT,
                            HANDOVER,
                            GOAL,
                            EXIT -> false;
                })
                .orElse(false);
    }

    /** As the language has it: of a plan only its entries are tried, else the channels and then what differs on others. */
    private static List<Needs.Named> ways(JsonNode options, String pointer) {
        List<Needs.Named> planned = new ArrayList<>();
        each(options.path("send_plan"), pointer + "/send_plan", (entry, there) -> {
            if (entry.isTextual()) {
                add(entry.textValue(), there, planned);
            } else {
                add(entry.path("channel").asText(), there + "/channel", planned);
            }
        });
        if (!planned.isEmpty()) {
            return planned;
        }
        List<Needs.Named> ways = channels(options, pointer);
        options.path("variants")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(word -> ways.stream().noneMatch(way -> way.channel() == CHANNELS.get(word)))
                .forEach(word -> add(word, pointer + "/variants/" + word, ways));
        return ways;
    }

    private static List<Needs.Named> channels(JsonNode options, String pointer) {
        List<Needs.Named> channels = new ArrayList<>();
        each(options.path("channels"), pointer + "/channels", (word, there) -> add(word.asText(), there, channels));
        return channels;
    }

    private static void add(String word, String pointer, List<Needs.Named> named) {
        Channel channel = CHANNELS.get(word);
        if (channel != null) {
            named.add(new Needs.Named(channel, pointer));
        }
    }

    private void templates(JsonNode options, String pointer) {
        template(options, pointer);
        each(options.path("send_plan"), pointer + "/send_plan", this::template);
        options.path("variants")
                .propertyStream()
                .filter(variant -> CHANNELS.containsKey(variant.getKey()))
                .forEach(variant -> template(variant.getValue(), pointer + "/variants/" + variant.getKey()));
    }

    private void template(JsonNode body, String pointer) {
        JsonNode template = body.path("template");
        if (template.path("name").isTextual()) {
            templates.add(new Needs.Template(
                    template.path("name").textValue(), template.path("language").asText(), pointer + "/template"));
        }
    }

    private static void each(JsonNode list, String pointer, BiConsumer<JsonNode, String> use) {
        if (list instanceof ArrayNode) {
            for (int i = 0; i < list.size(); i++) {
                use.accept(list.get(i), pointer + '/' + i);
            }
        }
    }
}
