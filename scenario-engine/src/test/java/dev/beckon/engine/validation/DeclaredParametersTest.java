package dev.beckon.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredParametersTest {

    private static final Map<Long, Set<String>> DECLARED =
            Map.of(1L, Set.of("level", "alert-type"), 2L, Set.of("river"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{{ params.level }} {{ params['alert-type'] }} | 1   | -",
                "{{ params.river }}                            | 1   | river",
                "{{ trigger.river }} {{ apicontent.river }}    | 1   | river",
                "{{ params.river }} {{ params.level.high }}    | 1,2 | -",
                "{{ params.lake }}                             | 1,2 | lake",
                "{% if params.lake %}!{% endif %}              | 2   | lake",
                "{{ answers.lake }} {{ contact.lake }}         | 2   | -",
                "{{ params.lake }}                             | 1,3 | -",
                "{{ params.lake }}                             | -   | -"
            })
    void aTextMayNameWhatOneOfItsApiTriggersDeclares(String text, String apiTriggers, String doubted) {
        ObjectNode document = document(text);
        for (String id : apiTriggers == null ? new String[0] : apiTriggers.split(",")) {
            listen(document, id);
        }

        assertThat(warnings(document).stream()
                        .map(DeclaredParametersTest::name)
                        .distinct()
                        .toList())
                .isEqualTo(doubted == null ? List.of() : List.of(doubted));
    }

    @Test
    void theConditionOfAFilterToo() {
        ObjectNode document = document("Storm");
        listen(document, "1")
                .putObject("filter")
                .putArray("rules")
                .addObject()
                .put("field", "params.lake")
                .put("operator", "eq")
                .put("value", 3);

        assertThat(warnings(document)).hasSize(1);
    }

    @Test
    void whatElseStartsItMayBringAnything() {
        ObjectNode document = document("{{ params.lake }}");
        listen(document, "1");
        ((ArrayNode) document.get("triggers")).addObject().put("trigger_type", "api");

        assertThat(warnings(document)).isEmpty();
    }

    private static String name(String message) {
        return message.substring(message.indexOf(" is '") + 5, message.indexOf("' in this"));
    }

    private static List<String> warnings(ObjectNode document) {
        Validated validated = ScenarioValidator.validate(document, DeclaredParametersTest::declared);
        return ((Validated.Valid) validated)
                .warnings().stream()
                        .filter(warning -> warning.code().equals("unknown_parameter"))
                        .map(DefinitionProblem::message)
                        .toList();
    }

    private static Optional<Set<String>> declared(Set<Long> ids) {
        return DECLARED.keySet().containsAll(ids)
                ? Optional.of(
                        ids.stream().flatMap(id -> DECLARED.get(id).stream()).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static ObjectNode document(String text) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("title", "Weather");
        document.putArray("triggers");
        document.putArray("actions")
                .addObject()
                .put("action_key", "m")
                .put("action_type", "message")
                .put("content", text);
        return document;
    }

    private static ObjectNode listen(ObjectNode document, String apiTrigger) {
        return ((ArrayNode) document.get("triggers"))
                .addObject()
                .put("trigger_type", "api_trigger")
                .putObject("options")
                .put("api_trigger_id", Long.parseLong(apiTrigger));
    }
}
