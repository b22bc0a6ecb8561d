package dev.beckon.worker.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.FireTimer;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Wait;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person has taken the contact over in one execution; another one has a question open. */
class HandoversTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ScenarioId PERSON = new ScenarioId(1);
    private static final ScenarioId QUESTION = new ScenarioId(2);

    private final Person ada = Person.numbered(1);
    private final ContactDecider decider = new ContactDecider(
            new FixedDefinitions()
                    .publish(Scenarios.question(Person.WORKSPACE, PERSON, 1, "allow"))
                    .publish(Scenarios.question(Person.WORKSPACE, QUESTION, 1, "allow")),
            10,
            "http://localhost:8080",
            "");
    private final ContactState before =
            started(started(ContactState.EMPTY.withProfile(ada.profile(1)), PERSON), QUESTION);
    private final RunningExecution taken = before.running().getFirst();
    private final RunningExecution other = before.running().getLast();
    private final ContactState contact = before.after(
            taken.advancedTo(new ExecutionState(
                    taken.id(),
                    ExecutionStatus.WAITING,
                    2,
                    2,
                    Map.of(),
                    Map.of(),
                    new Wait.ForHandover(2, "person", NOON.plusSeconds(86_400)))),
            List.of(),
            NOON);

    private ContactState started(ContactState contact, ScenarioId scenario) {
        var start = new ContactInput.Command(ada.start("call", scenario, 1, Lane.REALTIME, NOON));
        var transitions = (Decision.Transitions) decider.decide(contact, start, NOON);
        var advanced = (Transition.Advanced) transitions.transitions().getFirst();
        return contact.after(advanced.execution(), advanced.events(), NOON);
    }

    private Decision decide(ExecutionCommand command) {
        return decider.decide(contact, new ContactInput.Command(command), NOON);
    }

    private static void assertRefused(Decision decision) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Transitions.class,
                        refused -> assertThat(refused.transitions())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Transition.Refused.class,
                                        only -> assertThat(only.refusal().reason())
                                                .isEqualTo(Refusal.IN_HANDOVER)));
    }

    private FireTimer timerOf(RunningExecution execution) {
        Instant due = NOON.plusSeconds(4_200);
        return new FireTimer(
                Person.WORKSPACE, ada.id(), execution.id(), 1, TimerKind.ACCEPTANCE_TIMEOUT, due, due, null);
    }

    private ContactInput.Outcome outcome(MessageStatus status) {
        var question = new OutboundMessage(
                DerivedId.message(other.id(), 1, "ask"),
                Person.WORKSPACE,
                ada.id(),
                other.id(),
                "ask",
                Lane.REALTIME,
                null,
                null,
                null,
                NOON,
                null,
                null);
        return new ContactInput.Outcome(ada.outcome(question, status, NOON));
    }

    @Test
    void automationHasTheContactBefore() {
        assertThat(before.handover()).isEmpty();
        assertThat(contact.handover()).map(RunningExecution::id).hasValue(taken.id());
    }

    @Test
    void aReplyGoesToThePerson() {
        assertRefused(decide(ada.reply("yes", null, NOON)));
    }

    @Test
    void nothingNewStarts() {
        assertRefused(decide(ada.start("other call", QUESTION, 1, Lane.REALTIME, NOON)));
    }

    @Test
    void aTimerOfAnotherExecutionIsHeld() {
        assertThat(decide(timerOf(other))).isInstanceOf(Decision.Held.class);
    }

    @Test
    void aTimerOfTheHandoverItselfIsNot() {
        Instant due = NOON.plusSeconds(86_400);
        assertThat(decide(new FireTimer(
                        Person.WORKSPACE, ada.id(), taken.id(), 2, TimerKind.WAIT_TIMEOUT, due, due, null)))
                .isInstanceOf(Decision.Transitions.class);
    }

    @Test
    void aStaleTimerIsRefusedAtOnce() {
        FireTimer stale = new FireTimer(Person.WORKSPACE, ada.id(), other.id(), 9, TimerKind.DELAY, NOON, NOON, null);
        assertThat(decide(stale))
                .isInstanceOfSatisfying(
                        Decision.Transitions.class,
                        refused -> assertThat(refused.transitions())
                                .singleElement()
                                .isInstanceOf(Transition.Refused.class));
    }

    @Test
    void aReceiptIsTakenUnlessItCarriesAnotherExecutionOn() {
        assertThat(decider.decide(contact, outcome(MessageStatus.ACCEPTED), NOON))
                .isInstanceOf(Decision.Transitions.class);
        assertThat(decider.decide(contact, outcome(MessageStatus.FAILED), NOON)).isInstanceOf(Decision.Held.class);
    }

    @Test
    void anotherExecutionMayBeCancelled() {
        assertThat(decide(ada.cancel(other.id(), NOON)))
                .isInstanceOfSatisfying(
                        Decision.Transitions.class,
                        cancelled -> assertThat(cancelled.transitions())
                                .singleElement()
                                .isInstanceOf(Transition.Advanced.class));
    }

    @Test
    void whatIsHeldAlreadyIsNotHeldTwice() {
        ContactInput timer = new ContactInput.Command(timerOf(other));
        assertThat(decider.decide(contact.holding(timer), timer, NOON))
                .isEqualTo(new Decision.Dropped("already_handled"));
    }

    @Test
    void whatIsHeldIsBounded() {
        ContactState full = contact;
        for (int i = 0; i < ContactState.MAX_HELD; i++) {
            full = full.holding(new ContactInput.Command(ada.reply("text " + i, null, NOON)));
        }
        assertThat(decider.decide(full, new ContactInput.Command(timerOf(other)), NOON))
                .isEqualTo(new Decision.Dropped("in_handover"));
    }
}
