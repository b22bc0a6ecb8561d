package dev.beckon.definitions.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.definitions.scenario.CompiledScenario;
import dev.beckon.definitions.template.Templates;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.simulation.SimulationReport;
import dev.beckon.engine.simulation.Simulator;
import dev.beckon.engine.simulation.Stage;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template is valid and runs as its cases say; together the cases enter every action. */
class TemplatesTest {

    private static final Templates TEMPLATES = new Templates();
    private static final WorkspaceId WORKSPACE = new WorkspaceId("acme");

    static List<String> ids() {
        return TEMPLATES.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itIsValidWithoutAWarning(String id) {
        assertThat(ScenarioValidator.validate(TEMPLATES.definition(id).orElseThrow()))
                .isInstanceOfSatisfying(
                        Validated.Valid.class,
                        valid -> assertThat(valid.warnings()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itRunsAsItsCasesSay(String id) throws IOException {
        ObjectNode definition = TEMPLATES.definition(id).orElseThrow();
        CompiledScenario scenario = new CompiledScenario(1, Plan.compile(definition), List.of(), List.of());
        Set<String> entered = new HashSet<>();
        for (JsonNode example : cases(id)) {
            SimulationRequest request = Json.MAPPER.treeToValue(example.get("request"), SimulationRequest.class);
            SimulationCheck.require(request);
            SimulationReport report = play(scenario, request);
            report.path().forEach(step -> entered.add(step.actionKey()));
            assertThat(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(outcome(report)))
                    .as(id + ": " + example.get("name").asText())
                    .isEqualTo(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example.get("outcome")));
        }
        Set<String> all = new HashSet<>();
        definition
                .get("actions")
                .forEach(action -> all.add(action.get("action_key").asText()));
        assertThat(entered).as("actions that a case of " + id + " enters").isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nobodyIsGivenToAPersonWithoutAWord(String id) {
        JsonNode actions = TEMPLATES.definition(id).orElseThrow().get("actions");
        Map<String, String> types = new HashMap<>();
        actions.forEach(action -> types.put(
                action.get("action_key").asText(), action.get("action_type").asText()));
        assertThat(actions).allSatisfy(action -> {
            if (action.get("action_type").asText().equals("handover")) {
                assertThat(types.get(action.path("parent_key").asText()))
                        .as("what comes before " + action.get("action_key"))
                        .isEqualTo("message");
            }
        });
    }

    private static SimulationReport play(CompiledScenario scenario, SimulationRequest request) throws IOException {
        ObjectNode fields =
                Json.MAPPER.createObjectNode().put("workspace", "acme").put("contact_id", 1);
        fields.put("revision", 1).setAll(request.contact());
        ContactProfile contact = Json.MAPPER.treeToValue(fields, ContactProfile.class);
        AccessRecord.Workspace workspace =
                new AccessRecord.Workspace(WORKSPACE, "Acme", "GB", "Europe/London", List.of(Channel.values()));
        Stage stage = new Stage(
                scenario.version(),
                scenario.plan(),
                scenario.warnings(),
                workspace,
                "https://go.example.com",
                contact,
                null,
                request.now());
        return new Simulator(request.script(request.data()), stage).play();
    }

    /** What a case tells: where it ended, the way with its branches, the texts, what was refused or doubtful. */
    private static ObjectNode outcome(SimulationReport report) {
        ObjectNode outcome = Json.MAPPER.createObjectNode();
        outcome.put("status", Json.MAPPER.valueToTree(report.status()).asText());
        outcome.put("now", report.now().toString());
        outcome.set(
                "path",
                Json.MAPPER.valueToTree(report.path().stream()
                        .map(step ->
                                step.branch() == null ? step.actionKey() : step.actionKey() + " > " + step.branch())
                        .toList()));
        List<String> texts = new ArrayList<>();
        report.messages().forEach(message -> {
            texts.add(message.at("/content/text").asText());
            message.path("variants")
                    .forEach(variant -> texts.add(variant.get("channel").asText() + ": "
                            + variant.at("/content/text").asText()));
        });
        outcome.set("texts", Json.MAPPER.valueToTree(texts));
        outcome.set(
                "effects",
                Json.MAPPER.valueToTree(report.effects().stream()
                        .map(effect -> effect.get("type").asText())
                        .toList()));
        outcome.set("warnings", Json.MAPPER.valueToTree(report.warnings()));
        outcome.set("refused", Json.MAPPER.valueToTree(report.refused()));
        return outcome;
    }

    private static JsonNode cases(String id) throws IOException {
        try (InputStream resource = TemplatesTest.class.getResourceAsStream("/templates/" + id + ".cases.json")) {
            assertThat(resource).as("the cases of " + id).isNotNull();
            return Json.MAPPER.readTree(resource);
        }
    }
}
