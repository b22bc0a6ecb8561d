package dev.beckon.contracts;

import static dev.beckon.contracts.Samples.ANN;
import static dev.beckon.contracts.Samples.CALL;
import static dev.beckon.contracts.Samples.EXECUTION;
import static dev.beckon.contracts.Samples.MESSAGE;
import static dev.beckon.contracts.Samples.NOON;
import static dev.beckon.contracts.Samples.SCENARIO;
import static dev.beckon.contracts.Samples.TRACE;
import static dev.beckon.contracts.Samples.WORKSPACE;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.contracts.execution.ParentExecution;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One command of every kind, and what goes out for one to come back. */
final class CommandSamples {

    private CommandSamples() {}

    static List<Object> all() {
        return List.of(
                new ExecutionCommand.StartExecution(
                        WORKSPACE,
                        ANN,
                        EXECUTION,
                        CALL,
                        SCENARIO,
                        2,
                        "policy-9",
                        Lane.BULK,
                        Map.of("severity", "red"),
                        Samples.ann(),
                        NOON,
                        TRACE,
                        new ParentExecution(DerivedId.childExecution(EXECUTION, 9), 3, true, 1)),
                new ExecutionCommand.DeliverReply(
                        WORKSPACE,
                        ANN,
                        DerivedId.of("inbound", 1),
                        Channel.SMS,
                        "yes",
                        "option_0",
                        MESSAGE,
                        NOON,
                        TRACE),
                new ExecutionCommand.FireTimer(
                        WORKSPACE, ANN, EXECUTION, 1, TimerKind.ANSWER_TIMEOUT, NOON, NOON.plusMillis(3), TRACE),
                new ExecutionCommand.CancelExecution(WORKSPACE, ANN, EXECUTION, "operator", NOON, TRACE),
                new ExecutionCommand.MoveExecution(WORKSPACE, ANN, EXECUTION, "q1", 3, "q2", NOON, TRACE),
                new ExecutionCommand.DeliverEvent(
                        WORKSPACE, ANN, DerivedId.of("event", 1), "paid", Map.of("amount", 12), NOON, TRACE),
                new ExecutionCommand.DeliverFacts(
                        WORKSPACE, ANN, EXECUTION, 2, Map.of("f0", 3, "f1", true), NOON, TRACE),
                new ExecutionCommand.DeliverHttpResult(
                        WORKSPACE,
                        ANN,
                        EXECUTION,
                        2,
                        DerivedId.httpRequest(EXECUTION, 2),
                        new HttpResult(503, Map.of("reason", "busy"), "http_503", 3),
                        NOON,
                        TRACE),
                new ExecutionCommand.DeliverChildEnd(
                        WORKSPACE,
                        ANN,
                        EXECUTION,
                        2,
                        DerivedId.childExecution(EXECUTION, 2),
                        ExecutionStatus.FAILED,
                        "engine_error",
                        NOON,
                        TRACE),
                new ExecutionCommand.ResumeHandover(WORKSPACE, ANN, "settled on the phone", NOON, TRACE),
                new HttpTask(
                        DerivedId.httpRequest(EXECUTION, 2),
                        WORKSPACE,
                        ANN,
                        EXECUTION,
                        2,
                        "lookup",
                        Lane.REALTIME,
                        httpCall(),
                        true,
                        NOON,
                        NOON.plusSeconds(60),
                        TRACE,
                        CALL));
    }

    static HttpCall httpCall() {
        return new HttpCall(
                "POST",
                "https://crm.example.org/leads",
                Map.of("Content-Type", "application/json"),
                "{\"name\":\"Ann\"}",
                Duration.ofSeconds(10),
                2,
                true);
    }
}
