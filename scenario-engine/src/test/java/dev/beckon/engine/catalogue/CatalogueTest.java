package dev.beckon.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.TriggerType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void everyKindIsListedWithItsWords() {
        assertThat(Catalogue.actionTypes()).extracting(ActionEntry::type).containsExactly(wireNames());
        assertThat(Catalogue.triggerTypes()).hasSize(TriggerType.values().length);
        assertThat(Catalogue.actionTypes()).allSatisfy(entry -> {
            assertThat(entry.description()).isNotBlank();
            assertThat(entry.options())
                    .allSatisfy(option -> assertThat(option.description()).isNotBlank());
        });
    }

    @Test
    void anEntryTellsTypesLimitsDefaultsAndBranches() {
        ActionEntry question = action("ask_question");

        assertThat(question.content().name()).isEqualTo("content");
        assertThat(question.branches())
                .extracting(BranchEntry::label)
                .containsExactly(
                        "option_0",
                        "option_1",
                        "option_2",
                        "option_replied",
                        "option_expired",
                        "option_failed",
                        "option_invalid");
        OptionEntry attempts = option(question, "attempts");
        assertThat(attempts.type()).isEqualTo("whole number");
        assertThat(attempts.fallback().intValue()).isEqualTo(3);
        assertThat(attempts.limits().get("maximum").intValue()).isEqualTo(10);
        assertThat(option(question, "display").values()).containsExactly("buttons", "list");
        assertThat(option(question, "media_file").fields())
                .extracting(OptionEntry::name)
                .contains("type", "url");
        assertThat(action("exit").branches()).isEmpty();
        assertThat(action("ab_testing").branches())
                .extracting(BranchEntry::label)
                .containsExactly("option_a", "option_b", "option_c");
    }

    @Test
    void aTriggerWithoutOptionsSaysSo() {
        assertThat(Json.MAPPER.<JsonNode>valueToTree(Catalogue.triggerTypes()))
                .allSatisfy(entry -> assertThat(entry.get("options").isArray()).isTrue());
    }

    @Test
    void anEntryIsReadyForTheWire() {
        JsonNode goal = Json.MAPPER.valueToTree(action("goal"));

        assertThat(goal.get("type").textValue()).isEqualTo("goal");
        assertThat(goal.at("/options/0/name").textValue()).isEqualTo("name");
        assertThat(goal.at("/options/0/required").booleanValue()).isTrue();
        assertThat(goal.at("/branches/0/label").textValue()).isEqualTo("next");
        assertThat(goal.at("/example/action_key").isTextual()).isTrue();
    }

    @Test
    void everyReferenceOfTheSchemaHasItsDefinition() {
        ObjectNode schema = Catalogue.jsonSchema();
        List<String> references = new ArrayList<>();
        schema.findValues("$ref").forEach(reference -> references.add(reference.textValue()));

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                schema.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
        assertThat(schema.at("/$defs/action_goal/properties/options/required/0").textValue())
                .isEqualTo("name");
        assertThat(schema.get("required").toString()).isEqualTo("[\"title\",\"actions\"]");
    }

    private static ActionEntry action(String type) {
        return Catalogue.actionTypes().stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static OptionEntry option(ActionEntry action, String name) {
        return action.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String[] wireNames() {
        return Arrays.stream(ActionType.values()).map(ActionType::wireName).toArray(String[]::new);
    }
}
