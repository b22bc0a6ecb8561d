package dev.beckon.engine.validation.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.validation.ActionExamples;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import dev.beckon.engine.validation.trigger.TriggerKinds;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the catalogue shows to authors is accepted as it stands, and its canonical form means the same. */
class ExamplesTest {

    @ParameterizedTest
    @EnumSource
    void theExampleOfEveryKindOfActionIsAccepted(ActionType type) throws IOException {
        JsonNode example = Json.MAPPER.readTree(ActionKinds.of(type).example());
        assertThat(example.get("action_type").textValue()).isEqualTo(type.wireName());
        accept(ActionExamples.scenarioOf(example));
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfEveryTypeOfTriggerIsAccepted(TriggerType type) throws IOException {
        JsonNode example = Json.MAPPER.readTree(TriggerKinds.of(type).example());
        assertThat(example.get("trigger_type").textValue()).isEqualTo(type.wireName());
        ObjectNode document = Json.MAPPER.createObjectNode().put("title", "T");
        document.putArray("triggers").add(example);
        document.putArray("actions")
                .addObject()
                .put("action_key", "hello")
                .put("action_type", "message")
                .put("content", "Hi");

        accept(document);
    }

    private static void accept(ObjectNode document) throws IOException {
        Validated validated = ScenarioValidator.validate(document);
        assertThat(validated).isInstanceOf(Validated.Valid.class);
        ObjectNode canonical = ((Validated.Valid) validated).canonical();
        assertThat(((Validated.Valid) validated).warnings()).isEmpty();

        JsonNode overTheWire = Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(canonical));
        assertThat(ScenarioValidator.validate(canonical)).isEqualTo(validated);
        assertThat(ScenarioValidator.accepted(overTheWire)).isEqualTo(((Validated.Valid) validated).definition());
    }
}
