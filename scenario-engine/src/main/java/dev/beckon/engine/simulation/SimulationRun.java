package dev.beckon.engine.simulation;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Environment;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Interpreter;
import dev.beckon.engine.interpreter.Sprint;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;

/**
 * One run: the real interpreter, and around it what the services would do. Every message is accepted at once; what is
 * asked of others is answered by the next input that fits, else by an assumption. For one thread.
 */
final class SimulationRun {

    private static final ExecutionId EXECUTION = new ExecutionId(new UUID(0, 1));

    /** More is no scenario that anybody wants to read about. */
    private static final int MAX_SPRINTS = 2_000;

    private final Stage stage;
    private final SimulatedContact contact;
    private final SimulatedTimers timers = new SimulatedTimers();
    private final KnownFacts facts;
    private final Protocol protocol;
    private final Deque<EngineInput> due = new ArrayDeque<>();
    private ExecutionEvent.HttpRequested request;
    private ExecutionEvent.ScenarioRequested child;
    private ExecutionState state;
    private Instant now;
    private int input = -1;
    private int sprints;

    SimulationRun(Stage stage, Protocol protocol) {
        this.stage = stage;
        this.contact = new SimulatedContact(stage.contact());
        this.facts = new KnownFacts(stage.facts());
        this.now = stage.now();
        this.protocol = protocol;
    }

    Instant now() {
        return now;
    }

    ExecutionState state() {
        return state;
    }

    ContactProfile contact() {
        return contact.profile();
    }

    SimulatedTimers timers() {
        return timers;
    }

    KnownFacts facts() {
        return facts;
    }

    boolean isOver() {
        return state != null && state.status().isEnded() || sprints >= MAX_SPRINTS;
    }

    void start(Map<String, Object> data) {
        take(new EngineInput.Start(EXECUTION, data));
    }

    /** Gives an input of the caller's, counted from 0. */
    void give(int number, EngineInput given) {
        input = number;
        take(given);
    }

    /** Whether a timer is due until then. */
    boolean isDueBy(Instant then) {
        return !isOver() && timers.nextDue().filter(at -> !at.isAfter(then)).isPresent();
    }

    /** Nothing happens until then; without effect when that has passed. */
    void restUntil(Instant then) {
        now = then.isAfter(now) ? then : now;
    }

    /** Goes to the next timer and fires it. */
    void fireNext() {
        Instant at = timers.nextDue().orElseThrow();
        now = at.isAfter(now) ? at : now;
        take(timers.fire());
    }

    /** The request that waits for its answer; null when none does, as when its time was over. */
    ExecutionEvent.HttpRequested openRequest() {
        return request != null && restsAt(request.step()) ? request : null;
    }

    /** The scenario whose end is waited for; null when none is, as when the time for it was over. */
    ExecutionEvent.ScenarioRequested openChild() {
        return child != null && restsAt(child.step()) ? child : null;
    }

    private boolean restsAt(int step) {
        return state.waitingFor() != null && state.waitingFor().step() == step;
    }

    void answer(HttpResult result) {
        ExecutionEvent.HttpRequested answered = request;
        request = null;
        take(new EngineInput.HttpAnswer(answered.step(), answered.requestId(), result));
    }

    void end(ExecutionStatus childStatus) {
        ExecutionEvent.ScenarioRequested ended = child;
        child = null;
        take(new EngineInput.ChildEnd(ended.step(), ended.childId(), childStatus, null));
    }

    private void take(EngineInput first) {
        due.add(first);
        while (!due.isEmpty() && sprints < MAX_SPRINTS) {
            sprints++;
            Environment environment =
                    new Environment(now, contact.profile(), stage.workspace(), contact.memory(), stage.publicUrl());
            EngineInput next = due.poll();
            Sprint sprint = Interpreter.advance(stage.plan(), state, next, environment);
            state = sprint.state();
            sprint.events().forEach(event -> happened(event, next == first));
        }
    }

    private void happened(ExecutionEvent event, boolean given) {
        switch (event) {
            case ExecutionEvent.ActionEntered entered -> protocol.entered(now, entered);
            case ExecutionEvent.BranchTaken taken -> protocol.left(taken);
            case ExecutionEvent.MessageRequested message -> {
                protocol.message(now, message);
                due.add(new EngineInput.Receipt(message.messageId(), MessageStatus.ACCEPTED, now));
            }
            case ExecutionEvent.TimerSet timer -> timers.set(timer);
            case ExecutionEvent.TimerCancelled timer -> timers.cancel(timer);
            case ExecutionEvent.WarningRaised warning ->
                protocol.warnings.add(
                        new SimulationReport.Doubt(warning.actionKey(), null, warning.code(), warning.detail()));
            case ExecutionEvent.InputRefused refused -> {
                if (given) {
                    protocol.refusal(input, refused);
                }
            }
            case ExecutionEvent.ExecutionEnded ended -> protocol.end = ended;
            case ExecutionEvent.FactsRequested asks ->
                due.add(new EngineInput.Facts(asks.step(), facts.answers(asks.queries(), now, protocol.assumptions)));
            case ExecutionEvent.HttpRequested asked -> {
                protocol.effect(now, asked.withoutSecrets());
                request = asked.awaitsResult() ? asked : request;
            }
            case ExecutionEvent.ScenarioRequested asked -> {
                protocol.effect(now, asked);
                child = asked.awaits() ? asked : child;
            }
            case ExecutionEvent.FrequencyCounted counted -> {
                if (!contact.hasPassed(counted.key())) {
                    protocol.assumptions.add("The contact has not passed the limit '" + counted.key() + "' before");
                }
                changed(event);
            }
            case ExecutionEvent.PropertyChanged _, ExecutionEvent.TagsChanged _, ExecutionEvent.FoldersChanged _ ->
                changed(event);
            case ExecutionEvent.SurveyCompleted _,
                    ExecutionEvent.HandoverStarted _,
                    ExecutionEvent.HandoverEnded _,
                    ExecutionEvent.GoalReached _ -> protocol.effect(now, event);
            case ExecutionEvent.ExecutionStarted _,
                    ExecutionEvent.WaitStarted _,
                    ExecutionEvent.AnswerReceived _,
                    ExecutionEvent.AnswerRejected _,
                    ExecutionEvent.ReceiptRecorded _,
                    ExecutionEvent.ExecutionMoved _,
                    ExecutionEvent.EventReceived _,
                    ExecutionEvent.FactsReceived _,
                    ExecutionEvent.HttpAnswered _,
                    ExecutionEvent.ChildEnded _ -> {
                // What the path and the answers show already.
            }
        }
    }

    private void changed(ExecutionEvent event) {
        protocol.effect(now, event);
        contact.take(event);
    }
}
