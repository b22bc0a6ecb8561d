package dev.beckon.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks something good at random places. The same seed breaks it the same way. For one thread. */
final class Damage {

    private static final int MOST_WOUNDS = 3;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "{{ a.b | c }",
            "\u0000\ud83d x'\";--",
            "a\u0000b",
            "\\u0000\\ud83d",
            "\ud83d",
            "\udc00\ud800",
            "%",
            "1e999",
            "-1",
            "99999999999999999999",
            "253402300800",
            "2026-13-45T99:99:99Z",
            "+999999999-12-31T23:59:59Z",
            "00000000-0000-0000-0000-000000000000",
            "null",
            "\u202e\ufeff\uffff",
            "x".repeat(3_000));

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** Wounds the tree itself, up to three times. */
    void wound(JsonNode body) {
        for (int wounds = 1 + random.nextInt(MOST_WOUNDS); wounds > 0; wounds--) {
            List<JsonNode> containers = new ArrayList<>();
            gather(body, containers);
            switch (containers.get(random.nextInt(containers.size()))) {
                case ObjectNode object when !object.isEmpty() -> wound(object);
                case ArrayNode array when !array.isEmpty() -> wound(array);
                default -> {
                    // Nothing to break in an empty one.
                }
            }
        }
    }

    /** The text with pieces cut out, doubled, or put in, up to three times. */
    String wounded(String text) {
        StringBuilder wounded = new StringBuilder(text);
        for (int wounds = 1 + random.nextInt(MOST_WOUNDS); wounds > 0; wounds--) {
            int from = random.nextInt(wounded.length() + 1);
            int to = Math.min(wounded.length(), from + random.nextInt(10));
            switch (random.nextInt(4)) {
                case 0 -> wounded.delete(from, to);
                case 1 -> wounded.insert(from, wounded.substring(from, to));
                case 2 -> wounded.replace(from, to, text());
                default -> wounded.insert(from, text());
            }
        }
        return wounded.toString();
    }

    /** A text that nobody expects. */
    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private void wound(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = any(names);
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(any(names), object.get(name).deepCopy());
            case 2 -> object.set(text(), object.get(name).deepCopy());
            default -> object.set(name, junk());
        }
    }

    private void wound(ArrayNode array) {
        int index = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            default -> array.set(index, junk());
        }
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> gather(child, containers));
        }
    }

    private JsonNode junk() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(14)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(-1);
            case 2 -> nodes.numberNode(Long.MAX_VALUE);
            case 3 -> nodes.numberNode(new BigInteger("123456789012345678901234567890"));
            case 4 -> nodes.numberNode(1.5);
            case 5 -> nodes.numberNode(1e300);
            case 6 -> nodes.booleanNode(true);
            case 7 -> nodes.arrayNode();
            case 8 -> nodes.objectNode();
            case 9 -> nodes.arrayNode().add(nodes.objectNode().put("id", 1)).add("x");
            default -> nodes.textNode(text());
        };
    }
}
