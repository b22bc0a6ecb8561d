package dev.beckon.worker.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverChildEnd;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.ParentExecution;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.ExecutionEvent.ScenarioRequested;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ScenarioId PARENT = new ScenarioId(1);
    private static final ScenarioId CHILD = new ScenarioId(2);

    private final Person ada = Person.numbered(1);
    private final FixedDefinitions definitions = new FixedDefinitions();
    private final FollowUps followUps = new FollowUps(new ChildStarts(definitions));
    private final ContactState contact = ContactState.EMPTY.withProfile(ada.profile(4));
    private final ExecutionId childId = DerivedId.childExecution(ada.execution("call", PARENT), 2);

    private StartExecution start(ParentExecution parent) {
        return new StartExecution(
                Person.WORKSPACE,
                ada.id(),
                ada.execution("call", PARENT),
                Person.call("call"),
                PARENT,
                3,
                "policy-9",
                Lane.BULK,
                Map.of(),
                ada.profile(4),
                NOON,
                Person.TRACE,
                parent);
    }

    private Transition.Advanced advanced(ParentExecution parent, ExecutionStatus status, ExecutionEvent... told) {
        ExecutionState state =
                new ExecutionState(ada.execution("call", PARENT), status, 2, 1, Map.of(), Map.of(), null);
        return new Transition.Advanced(RunningExecution.begun(start(parent), state), List.of(told));
    }

    private Decision complete(Transition transition) {
        ContactInput input = new ContactInput.Command(ada.reply("yes", null, NOON));
        return followUps.complete(contact, input, Decision.Transitions.of(transition), NOON);
    }

    private static Decision.Transitions taken(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Transitions.class);
        return (Decision.Transitions) decision;
    }

    private Transition.Advanced requesting(ParentExecution parent, boolean awaits) {
        return advanced(
                parent,
                ExecutionStatus.WAITING,
                new ScenarioRequested(2, "sub", childId, CHILD, Map.of("city", "Bremen"), awaits));
    }

    private void publish(boolean active, ScenarioKind kind) {
        definitions.publish(new ScenarioHead(Person.WORKSPACE, CHILD, "Child", active, 7, kind));
    }

    private static DeliverChildEnd childEnd(Decision decision) {
        assertThat(taken(decision).followUps()).hasSize(1);
        return (DeliverChildEnd) taken(decision).followUps().getFirst().command();
    }

    @Test
    void aChildStartsOnTheCurrentVersionForTheSameCallContactAndKey() {
        publish(true, ScenarioKind.SCENARIO);

        FollowUp followUp = taken(complete(requesting(null, true))).followUps().getFirst();

        assertThat(followUp)
                .isEqualTo(new FollowUp(
                        Lane.BULK,
                        new StartExecution(
                                Person.WORKSPACE,
                                ada.id(),
                                childId,
                                Person.call("call"),
                                CHILD,
                                7,
                                "policy-9",
                                Lane.BULK,
                                Map.of("city", "Bremen"),
                                ada.profile(4),
                                NOON,
                                Person.TRACE,
                                new ParentExecution(ada.execution("call", PARENT), 2, true, 1))));
    }

    @Test
    void aParentThatWaitsIsToldThatTheScenarioIsNotActive() {
        publish(false, ScenarioKind.SCENARIO);

        DeliverChildEnd end = childEnd(complete(requesting(null, true)));

        assertThat(end.executionId()).isEqualTo(ada.execution("call", PARENT));
        assertThat(end.step()).isEqualTo(2);
        assertThat(end.childId()).isEqualTo(childId);
        assertThat(end.status()).isNull();
        assertThat(end.code()).isEqualTo("unknown_scenario");
    }

    @Test
    void whereNobodyWaitsTheJournalTellsThatTheScenarioIsNotThere() {
        Decision.Transitions taken = taken(complete(requesting(null, false)));

        assertThat(taken.followUps()).isEmpty();
        assertThat(taken.transitions()).hasSize(2).last().isInstanceOfSatisfying(Transition.Refused.class, refused -> {
            assertThat(refused.executionId()).isEqualTo(childId);
            assertThat(refused.scenarioId()).isEqualTo(CHILD);
            assertThat(refused.refusal().reason()).isEqualTo(Refusal.UNKNOWN_SCENARIO);
        });
    }

    @Test
    void aCampaignIsNotStartedByAScenario() {
        publish(true, ScenarioKind.CAMPAIGN);
        assertThat(childEnd(complete(requesting(null, true))).code()).isEqualTo("unknown_scenario");
    }

    @Test
    void aScenarioThatMayBeOnItsWayIsAwaited() {
        definitions.ready(false);
        assertThat(complete(requesting(null, true))).isInstanceOf(Decision.AwaitVersion.class);
    }

    @Test
    void scenariosThatStartEachOtherComeToAnEnd() {
        publish(true, ScenarioKind.SCENARIO);
        ParentExecution fourth = new ParentExecution(childId, 1, false, 4);
        ParentExecution fifth = new ParentExecution(childId, 1, false, 5);

        assertThat(taken(complete(requesting(fourth, true)))
                        .followUps()
                        .getFirst()
                        .command())
                .isInstanceOfSatisfying(
                        StartExecution.class,
                        start -> assertThat(start.parent().depth()).isEqualTo(5));
        assertThat(childEnd(complete(requesting(fifth, true))).code()).isEqualTo("too_deep");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED", "EXPIRED", "INTERRUPTED"})
    void aParentThatWaitsHearsHowItsChildEnded(ExecutionStatus status) {
        ParentExecution parent = new ParentExecution(childId, 3, true, 1);

        DeliverChildEnd end = childEnd(complete(advanced(parent, status, new ExecutionEnded(status, "why", "…"))));

        assertThat(end.executionId()).isEqualTo(childId);
        assertThat(end.step()).isEqualTo(3);
        assertThat(end.childId()).isEqualTo(ada.execution("call", PARENT));
        assertThat(end.status()).isEqualTo(status);
        assertThat(end.code()).isEqualTo("why");
    }

    @Test
    void aParentThatDoesNotWaitHearsNothing() {
        ParentExecution parent = new ParentExecution(childId, 3, false, 1);
        ExecutionEnded ended = new ExecutionEnded(ExecutionStatus.COMPLETED, null, null);

        assertThat(taken(complete(advanced(parent, ExecutionStatus.COMPLETED, ended)))
                        .followUps())
                .isEmpty();
        assertThat(taken(complete(advanced(null, ExecutionStatus.COMPLETED, ended)))
                        .followUps())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aParentThatWaitsHearsThatItsChildMayNotStartButNotOfARepetition(Refusal reason) {
        StartExecution start = start(new ParentExecution(childId, 3, true, 1));
        Transition refused =
                Transition.Refused.start(start, new InputRefused("start_execution", reason, "Expected …, but …"));

        List<FollowUp> told = taken(followUps.complete(
                        contact, new ContactInput.Command(start), Decision.Transitions.of(refused), NOON))
                .followUps();

        if (reason == Refusal.ALREADY_STARTED) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().satisfies(followUp -> {
                DeliverChildEnd end = (DeliverChildEnd) followUp.command();
                assertThat(end.status()).isNull();
                assertThat(end.code()).isEqualTo(reason.wireName());
            });
        }
    }
}
