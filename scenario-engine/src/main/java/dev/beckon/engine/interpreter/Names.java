package dev.beckon.engine.interpreter;

import dev.beckon.contracts.access.AccessRecord.Workspace;
import dev.beckon.engine.definition.NameSpaces;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The name spaces of texts, made when a text asks for one: most ask for one or two. */
final class Names extends AbstractMap<String, Object> {

    /** The status of a request that came to nothing. */
    private static final Integer NO_ANSWER = 0;

    private final Walk walk;

    Names(Walk walk) {
        this.walk = walk;
    }

    @Override
    public Object get(Object key) {
        return switch ((String) key) {
            case "contact" -> walk.contact() == null ? Map.of() : new ContactVariables(walk.contact(), walk.writes());
            case "trigger", "params", "apicontent" -> walk.data();
            case "answers" -> walk.answers();
            case "event" -> event();
            case "http" -> http();
            case "messages" -> messages();
            case "last_message" -> lastMessage();
            case "execution" -> Map.of("id", walk.executionId().toString(), "step", walk.step());
            case "workspace" -> workspace(walk.environment().workspace());
            case "link" -> walk.link() == null ? null : Map.of("url", walk.link());
            default -> null;
        };
    }

    @Override
    public boolean containsKey(Object key) {
        return NameSpaces.OF_EXECUTION.contains(key) || "link".equals(key) && walk.link() != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> all = new LinkedHashMap<>();
        NameSpaces.OF_EXECUTION.forEach(name -> all.put(name, get(name)));
        return all.entrySet();
    }

    /** Until one has been waited for, the event is the one that started the execution: its properties are the data. */
    private Map<String, Object> event() {
        return walk.event().isEmpty() ? walk.data() : walk.event();
    }

    /** What is empty is not kept; so a result has all that answers have, and an empty body is no unknown one. */
    private Map<String, Object> http() {
        Map<String, Object> results = new HashMap<>();
        walk.http().forEach((name, result) -> {
            Map<String, Object> parts = new HashMap<>();
            ((Map<?, ?>) result).forEach((part, value) -> parts.put((String) part, value));
            parts.putIfAbsent("error", null);
            if (!NO_ANSWER.equals(parts.get("status"))) {
                parts.putIfAbsent("body", null);
            }
            results.put(name, parts);
        });
        return results;
    }

    private Map<String, Object> messages() {
        Map<String, Object> byKey = new HashMap<>();
        for (SentMessage message : walk.messages()) {
            byKey.put(message.actionKey(), Map.of("status", message.status().wireName()));
        }
        return byKey;
    }

    private Map<String, Object> lastMessage() {
        SentMessage last = walk.lastMessage();
        return last == null ? Map.of() : Map.of("status", last.status().wireName(), "action_key", last.actionKey());
    }

    private static Map<String, Object> workspace(Workspace workspace) {
        if (workspace == null) {
            return Map.of();
        }
        Map<String, Object> fields = HashMap.newHashMap(4);
        fields.put("id", workspace.workspace().value());
        fields.put("name", workspace.name());
        fields.put("country", workspace.country());
        fields.put("time_zone", workspace.timeZone());
        return fields;
    }
}
