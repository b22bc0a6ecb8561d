package dev.beckon.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.validation.kind.ActionKinds;
import dev.beckon.engine.validation.trigger.TriggerKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Validation answers whatever it is given: good documents with something in them replaced, removed or repeated. */
class HostileDocumentsTest {

    private static final int ROUNDS = 40;
    private static final int MORE_THAN_ANY_LIST = 1_001;

    @Test
    void noChangeOfAGoodDocumentMakesValidationFail() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<JsonNode> values = new ArrayList<>();
        Json.MAPPER.readTree("""
                [null, true, 0, -1, 1.5, 1e400, 99999999999999999999, "", " ", "x", "{{", "{{ a.b.c }}", "{% if %}", "PT1H", [], [null],
                 [[]], {}, {"rules": [{"rules": []}]}, {"id": 1}, "option_0", "a", "P9999999999D", "monday", "\\u0000"]""").forEach(values::add);
        values.add(Json.MAPPER.valueToTree(Collections.nCopies(MORE_THAN_ANY_LIST, "x")));
        for (JsonNode document : documents()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode changed = document.deepCopy();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    change(changed, values.get(random.nextInt(values.size())), random);
                }
                check(changed, seed);
            }
        }
    }

    private static void check(JsonNode document, long seed) {
        String said = "seed " + seed + ": " + document;
        try {
            if (ScenarioValidator.validate(document) instanceof Validated.Valid valid) {
                JsonNode wire = Json.MAPPER.readTree(valid.canonical().toString());
                assertThat(ScenarioValidator.accepted(wire)).as(said).isEqualTo(valid.definition());
            }
            References.of(document);
        } catch (Exception e) {
            throw new AssertionError(said, e);
        }
    }

    private static void change(JsonNode document, JsonNode value, Random random) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(document, containers);
        ContainerNode<?> chosen = containers.get(random.nextInt(containers.size()));
        if (chosen.isEmpty()) {
            return;
        }
        int place = random.nextInt(chosen.size());
        boolean removes = random.nextInt(4) == 0;
        switch (chosen) {
            case ObjectNode object -> {
                String name = new ArrayList<>(object.properties()).get(place).getKey();
                if (removes) {
                    object.remove(name);
                } else {
                    object.set(name, value.deepCopy());
                }
            }
            case ArrayNode array -> {
                if (removes) {
                    array.add(array.get(place).deepCopy());
                } else {
                    array.set(place, value.deepCopy());
                }
            }
            default -> throw new IllegalStateException();
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            container.forEach(child -> collect(child, containers));
        }
    }

    private static List<JsonNode> documents() throws Exception {
        List<JsonNode> documents = new ArrayList<>();
        for (ActionType type : ActionType.values()) {
            documents.add(ActionExamples.scenarioOf(
                    Json.MAPPER.readTree(ActionKinds.of(type).example())));
        }
        for (TriggerType type : TriggerType.values()) {
            ObjectNode document = ActionExamples.scenarioOf(
                    Json.MAPPER.readTree(ActionKinds.of(ActionType.EXIT).example()));
            document.putArray("triggers")
                    .add(Json.MAPPER.readTree(TriggerKinds.of(type).example()));
            documents.add(document);
        }
        for (JsonNode node :
                Json.MAPPER.readTree(Files.readString(Path.of("src/test/resources/validation/cases.json")))) {
            if (node.get("document").isObject() && !node.get("document").isEmpty()) {
                documents.add(node.get("document"));
            }
        }
        return documents;
    }
}
