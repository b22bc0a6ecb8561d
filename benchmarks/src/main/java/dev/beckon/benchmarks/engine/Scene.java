package dev.beckon.benchmarks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.catalogue.Catalogue;
import dev.beckon.engine.interpreter.ContactMemory;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Environment;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Interpreter;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.interpreter.Sprint;
import dev.beckon.engine.interpreter.Wait;
import dev.beckon.engine.validation.ActionExamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The catalogue's example of one kind of action, with a person to play it: so a new kind is measured as soon as it is
 * described.
 *
 * @param rested the first sprint: the action is entered, and rests or ends
 * @param next what gets it on from there; null when it has ended
 */
record Scene(
        JsonNode definition, Plan plan, EngineInput start, Environment environment, Sprint rested, EngineInput next) {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final WorkspaceId WORKSPACE = new WorkspaceId("local");
    private static final ExecutionId EXECUTION = ExecutionId.of("11111111-2222-5333-8444-555555555555");
    private static final UUID INPUT = new UUID(1, 2);

    private static final Map<String, Object> DATA = Map.of(
            "order_id", "A-1017",
            "shop", "alpine",
            "product_id", "k-9",
            "area", "south",
            "appointment", "2026-03-09T09:30:00Z",
            "city", "Bern",
            "cart_id", "c-77",
            "total", 99.5);

    static Scene of(String kind) {
        JsonNode example = Catalogue.actionTypes().stream()
                .filter(entry -> entry.type().equals(kind))
                .findFirst()
                .orElseThrow()
                .example();
        JsonNode definition = ActionExamples.scenarioOf(example);
        Plan plan = Plan.compile(definition);
        EngineInput start = new EngineInput.Start(EXECUTION, DATA);
        Environment environment = surroundings();
        Sprint rested = Interpreter.advance(plan, null, start, environment);
        return new Scene(definition, plan, start, environment, rested, next(rested.state()));
    }

    static List<String> kinds() {
        return Catalogue.actionTypes().stream().map(entry -> entry.type()).toList();
    }

    /** Those that wait. */
    static List<String> restingKinds() {
        return kinds().stream().filter(kind -> of(kind).next() != null).toList();
    }

    Sprint enter() {
        return Interpreter.advance(plan, null, start, environment);
    }

    Sprint leave() {
        return Interpreter.advance(plan, rested.state(), next, environment);
    }

    /** What the host writes for the first sprint, whatever the engine costs. */
    JournalRecord journal() {
        return new JournalRecord(
                WORKSPACE,
                new ContactId(42),
                EXECUTION,
                null,
                null,
                1,
                1,
                rested.state().status(),
                NOW,
                rested.events());
    }

    private static Environment surroundings() {
        ContactProfile contact = new ContactProfile(
                WORKSPACE,
                new ContactId(42),
                3,
                "C-42",
                "zoe",
                "Zoé Müller",
                "zoe@example.com",
                "+33612345678",
                "fr",
                "Europe/Paris",
                "FR",
                List.of(),
                List.of("south"),
                Map.of("points", 5),
                List.of(3L));
        var workspace = new AccessRecord.Workspace(WORKSPACE, "Alpine", "CH", "Europe/Zurich", List.of());
        return new Environment(NOW, contact, workspace, ContactMemory.EMPTY, "https://go.example.com");
    }

    private static EngineInput next(ExecutionState state) {
        return switch (state.waitingFor()) {
            case null -> null;
            case Wait.ForAnswer _, Wait.ForReply _ -> new EngineInput.Reply(INPUT, Channel.SMS, "9", "option_0", null);
            case Wait.ForDelay wait -> new EngineInput.Timer(wait.step(), wait.timer(), wait.dueAt());
            case Wait.ForEvent wait ->
                new EngineInput.Event(INPUT, wait.event(), Map.of("cart_id", "c-77", "total", 12), NOW);
            case Wait.ForReceipt wait -> new EngineInput.Receipt(wait.message(), MessageStatus.READ, NOW);
            case Wait.ForFacts wait -> new EngineInput.Facts(wait.step(), Map.of("f0", 4, "f1", true));
            case Wait.ForHttp wait ->
                new EngineInput.HttpAnswer(
                        wait.step(), wait.requestId(), new HttpResult(200, Map.of("stock", 7), null, 1));
            case Wait.ForChild wait ->
                new EngineInput.ChildEnd(wait.step(), wait.child(), ExecutionStatus.COMPLETED, null);
            case Wait.ForHandover _ -> new EngineInput.Resume(null);
        };
    }
}
