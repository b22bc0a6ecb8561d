package dev.beckon.engine.interpreter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.ActionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Grows a valid tree of actions at random. */
final class RandomScenario {

    private static final List<String> TEXTS = List.of(
            "Hello",
            "Hi {{ contact.name }}",
            "{{ trigger.missing }}",
            "{{ trigger.count / trigger.zero }}",
            "{% for x in trigger.list %}{{ x }},{% endfor %}",
            "You said {{ answers.a0 | default('nothing') }}");

    private static final List<String> EXPRESSIONS = List.of(
            "contact.vip", "trigger.count > 2", "answers.a0 == 'Yes'", "contact.name > 1", "trigger.nope is empty");

    private record Exit(String key, String branch) {}

    private final Random random;
    private final List<Exit> open = new ArrayList<>();

    private RandomScenario(Random random) {
        this.random = random;
    }

    static ObjectNode grow(Random random) {
        return new RandomScenario(random).grow();
    }

    private ObjectNode grow() {
        ObjectNode document = Json.MAPPER.createObjectNode().put("title", "Random");
        ArrayNode actions = document.putArray("actions");
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size && (i == 0 || !open.isEmpty()); i++) {
            ObjectNode action = actions.addObject().put("action_key", "a" + i);
            if (i > 0) {
                Exit exit = open.remove(random.nextInt(open.size()));
                action.put("parent_key", exit.key());
                if (exit.branch() != null) {
                    action.put("parent_branch", exit.branch());
                }
            }
            fill(action, "a" + i);
        }
        return document;
    }

    private void fill(ObjectNode action, String key) {
        ActionType type =
                pick(List.of(ActionType.MESSAGE, ActionType.ASK_QUESTION, ActionType.CONDITION, ActionType.TIME_DELAY));
        action.put("action_type", type.wireName());
        ObjectNode options = action.putObject("options");
        switch (type) {
            case MESSAGE -> {
                action.put("content", pick(TEXTS));
                leave(key, (String) null);
            }
            case ASK_QUESTION -> {
                action.put("content", pick(TEXTS));
                options.put("timeout", 1 + random.nextInt(3_600));
                options.putArray("answers").add("Yes").add("No");
                leave(key, "option_0", "option_1", "option_replied", "option_expired", "option_failed");
            }
            case CONDITION -> {
                options.put("expression", pick(EXPRESSIONS));
                leave(key, "option_true", "option_false");
            }
            case TIME_DELAY -> {
                options.put("seconds", 1 + random.nextInt(3_600));
                leave(key, (String) null);
            }
            default -> throw new IllegalStateException("Not grown yet: " + type);
        }
    }

    private void leave(String key, String... branches) {
        for (String branch : branches) {
            open.add(new Exit(key, branch));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
