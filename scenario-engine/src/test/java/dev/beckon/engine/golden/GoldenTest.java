package dev.beckon.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.interpreter.ContactMemory;
import dev.beckon.engine.interpreter.ContactMemory.Passage;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Environment;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Interpreter;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.interpreter.Sprint;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.engine.validation.Validated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays every story, with the state going through its JSON between two inputs, as it does in the worker. */
class GoldenTest {

    private static final Codec<ExecutionState> STATES = Codec.json(ExecutionState.class);
    private static final Codec<JournalRecord> JOURNAL = Codec.json(JournalRecord.class);

    private static final String PUBLIC_URL = "https://go.example.com";

    @TestFactory
    Stream<DynamicTest> everyStoryIsPlayedAsItIsWritten() {
        return GoldenCase.all().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> play(golden)));
    }

    @Test
    void everyKindOfActionHasAStory() {
        Set<Class<?>> told = GoldenCase.all().stream()
                .flatMap(golden -> ScenarioValidator.accepted(golden.definition()).actions().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
        assertThat(ActionType.values()).hasSameSizeAs(Action.class.getPermittedSubclasses());
    }

    @Test
    void everyBranchOfEveryKindIsTakenInAStory() {
        Set<String> all = new TreeSet<>();
        Set<String> taken = new TreeSet<>();
        for (GoldenCase golden : GoldenCase.all()) {
            Map<String, Action> actions = new HashMap<>();
            ScenarioValidator.accepted(golden.definition())
                    .actions()
                    .forEach(action -> actions.put(action.actionKey(), action));
            actions.values().stream()
                    .filter(action -> action.branches().size() > 1)
                    .forEach(action -> action.branches()
                            .forEach(branch -> all.add(action.type().wireName() + '/' + branch)));
            golden.story().at("/sprints").findParents("branch").forEach(event -> {
                Action action = actions.get(event.get("action_key").textValue());
                taken.add(action.type().wireName() + '/' + event.get("branch").textValue());
            });
        }

        assertThat(taken).isEqualTo(all);
    }

    @Test
    void everyDefinitionHasAStory() {
        assertThat(GoldenCase.all().stream().map(GoldenCase::definitionFile).distinct())
                .containsExactlyInAnyOrderElementsOf(GoldenCase.definitions());
    }

    private static void play(GoldenCase golden) {
        ObjectNode story = golden.story();
        Plan plan = Plan.compile(canonical(golden.definition()));
        ContactProfile contact = Json.MAPPER.convertValue(story.get("contact"), ContactProfile.class);
        AccessRecord.Workspace workspace =
                Json.MAPPER.convertValue(story.path("workspace"), AccessRecord.Workspace.class);
        boolean update = Boolean.getBoolean("golden.update");
        List<Passage> passages = new ArrayList<>();
        story.path("memory").forEach(passage -> passages.add(Json.MAPPER.convertValue(passage, Passage.class)));
        ExecutionState state = null;
        for (JsonNode node : story.get("sprints")) {
            ObjectNode told = (ObjectNode) node;
            Instant now = Instant.parse(told.get("at").textValue());
            EngineInput input = GoldenInput.read(told.get("input"), state, now);
            Sprint sprint = Interpreter.advance(
                    plan,
                    state,
                    input,
                    new Environment(now, contact, workspace, new ContactMemory(passages), PUBLIC_URL));
            if (update) {
                told.set("events", events(sprint));
                told.set("state", written(sprint.state()));
            }
            assertThat(events(sprint)).as("events at " + now).isEqualTo(told.get("events"));
            assertThat(written(sprint.state())).as("state at " + now).isEqualTo(told.get("state"));
            state = roundTrip(sprint.state());
            assertThat(state).as("state read back").isEqualTo(sprint.state());
        }
        if (update) {
            golden.write(story);
        }
    }

    private static JsonNode canonical(JsonNode definition) {
        Validated validated = ScenarioValidator.validate(definition);
        assertThat(validated).isInstanceOf(Validated.Valid.class);
        ObjectNode canonical = ((Validated.Valid) validated).canonical();
        assertThat(ScenarioValidator.validate(canonical)).isEqualTo(validated);
        return canonical;
    }

    private static ExecutionState roundTrip(ExecutionState state) {
        return state == null ? null : STATES.decode(STATES.encode(state));
    }

    /** The events as the journal writes them. */
    private static JsonNode events(Sprint sprint) {
        JournalRecord written = new JournalRecord(null, null, null, null, null, 1, 1, null, null, sprint.events());
        JournalRecord read = JOURNAL.decode(JOURNAL.encode(written));
        assertThat(read.events()).isEqualTo(sprint.events());
        JsonNode events = written(written).path("events");
        return events.isMissingNode() ? Json.MAPPER.createArrayNode() : events;
    }

    /** As it is read again: a small number is no long. */
    private static JsonNode written(Object value) {
        try {
            return Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
