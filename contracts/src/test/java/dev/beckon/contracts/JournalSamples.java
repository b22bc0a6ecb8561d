package dev.beckon.contracts;

import static dev.beckon.contracts.Samples.ANN;
import static dev.beckon.contracts.Samples.CALL;
import static dev.beckon.contracts.Samples.EXECUTION;
import static dev.beckon.contracts.Samples.MESSAGE;
import static dev.beckon.contracts.Samples.NOON;
import static dev.beckon.contracts.Samples.SCENARIO;
import static dev.beckon.contracts.Samples.WORKSPACE;

import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.contracts.journal.PropertyOperation;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.journal.TrackedLink;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A journal record that holds every kind of event. */
final class JournalSamples {

    private static final ExecutionId CHILD = DerivedId.childExecution(EXECUTION, 4);

    private JournalSamples() {}

    static JournalRecord journal() {
        return new JournalRecord(
                WORKSPACE,
                ANN,
                EXECUTION,
                CALL,
                SCENARIO,
                2,
                1,
                ExecutionStatus.WAITING,
                NOON,
                Stream.of(course(), conversation(), outsideWorld(), contact())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<ExecutionEvent> course() {
        return List.of(
                new ExecutionEvent.ExecutionStarted(),
                new ExecutionEvent.InputRefused("fire_timer", Refusal.STALE, "Expected step 2, but was 1"),
                new ExecutionEvent.ActionEntered(1, "q1", "ask_question"),
                new ExecutionEvent.BranchTaken("q1", "option_0", "m1"),
                new ExecutionEvent.WaitStarted(1, "q1"),
                new ExecutionEvent.TimerSet(1, TimerKind.ACCEPTANCE_TIMEOUT, NOON),
                new ExecutionEvent.TimerCancelled(1, TimerKind.DELAY, NOON),
                new ExecutionEvent.WarningRaised("q1", "unknown_variable", "trigger.sverity"),
                new ExecutionEvent.ExecutionMoved(1, 2, "q0", "q1"),
                new ExecutionEvent.ExecutionEnded(ExecutionStatus.FAILED, "step_budget", "100 steps"));
    }

    private static List<ExecutionEvent> conversation() {
        return List.of(
                new ExecutionEvent.MessageRequested(
                        MESSAGE,
                        1,
                        "q1",
                        Samples.content(),
                        List.of(Channel.RCS),
                        NOON,
                        Samples.variants(),
                        List.of(new TrackedLink(DerivedId.link(MESSAGE, "link"), 5L, "https://example.org/offer"))),
                new ExecutionEvent.AnswerReceived("q1", DerivedId.of("inbound", 1), Channel.SMS, "yes", "option_0"),
                new ExecutionEvent.AnswerRejected("q1", DerivedId.of("inbound", 2), 1, "not_a_number"),
                new ExecutionEvent.ReceiptRecorded(MESSAGE, "q1", MessageStatus.READ),
                new ExecutionEvent.SurveyCompleted(3, "s1", 6L, "Satisfaction", Map.of("mark", 9)),
                new ExecutionEvent.HandoverStarted(4, "person", "Asked for a person", NOON),
                new ExecutionEvent.HandoverEnded("person", "resumed"));
    }

    private static List<ExecutionEvent> outsideWorld() {
        return List.of(
                new ExecutionEvent.EventReceived("w1", DerivedId.of("event", 1), "paid"),
                new ExecutionEvent.FactsRequested(
                        2,
                        "c1",
                        List.of(
                                new FactQuery.EventCount(
                                        "f0",
                                        "paid",
                                        Duration.ofDays(30),
                                        Json.MAPPER.createObjectNode().put("match", "all")),
                                new FactQuery.InSegment("f1", 12))),
                new ExecutionEvent.FactsReceived("c1", 2),
                new ExecutionEvent.HttpRequested(
                        DerivedId.httpRequest(EXECUTION, 2), 2, "lookup", CommandSamples.httpCall(), true, NOON),
                new ExecutionEvent.HttpAnswered(DerivedId.httpRequest(EXECUTION, 2), "lookup", 0, "timeout", 3),
                new ExecutionEvent.ScenarioRequested(4, "t1", CHILD, new ScenarioId(8), Map.of("city", "Bremen"), true),
                new ExecutionEvent.ChildEnded("t1", CHILD, ExecutionStatus.COMPLETED, null));
    }

    private static List<ExecutionEvent> contact() {
        return List.of(
                new ExecutionEvent.PropertyChanged(5, "p1", "score", PropertyOperation.INCREMENT, 3),
                new ExecutionEvent.TagsChanged(6, "g1", ListOperation.ADD, List.of("vip")),
                new ExecutionEvent.FoldersChanged(7, "f1", ListOperation.REMOVE, List.of(3L)),
                new ExecutionEvent.FrequencyCounted(8, "l1", "offers", NOON, NOON.plusSeconds(60)),
                new ExecutionEvent.GoalReached(9, "sold", "sale", 12.5));
    }
}
