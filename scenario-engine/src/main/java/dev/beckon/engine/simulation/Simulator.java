package dev.beckon.engine.simulation;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Wait;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays the inputs of a script, one after the other. For one thread. */
public final class Simulator {

    private final Script script;
    private final Stage stage;
    private final Protocol protocol = new Protocol();
    private final SimulationRun run;
    private int next;

    public Simulator(Script script, Stage stage) {
        this.script = script;
        this.stage = stage;
        this.run = new SimulationRun(stage, protocol);
        stage.warnings().forEach(warning -> protocol.warnings.add(SimulationReport.Doubt.of(warning)));
    }

    /** To be called once. */
    public SimulationReport play() {
        List<SimulatedInput> inputs = script.inputs();
        while (next < inputs.size() && inputs.get(next).facts() != null) {
            run.facts().learn(inputs.get(next++).facts());
        }
        run.start(script.data());
        settle();
        while (next < inputs.size() && !run.isOver()) {
            give(inputs.get(next), next++);
            settle();
        }
        while (script.runToEnd() && !run.isOver() && run.timers().nextDue().isPresent()) {
            run.fireNext();
            settle();
        }
        return report();
    }

    private void give(SimulatedInput input, int number) {
        if (input.after() != null) {
            advance(input.after());
            settle();
        }
        if (input.advance() != null) {
            advance(input.advance());
        } else if (input.facts() != null) {
            run.facts().learn(input.facts());
        } else if (input.http() != null) {
            answer(number, input.http());
        } else if (input.childEnd() != null) {
            end(number, input.childEnd());
        } else if (input.receipt() != null && protocol.newest(input.receipt().actionKey()) == null) {
            unfit(number, "no such message has gone out");
        } else {
            run.give(number, engineInput(input, number));
        }
    }

    private EngineInput engineInput(SimulatedInput input, int number) {
        UUID id = UUID.nameUUIDFromBytes(("input " + number).getBytes(StandardCharsets.UTF_8));
        if (input.reply() != null) {
            SimulatedInput.Reply reply = input.reply();
            Channel channel = reply.channel() == null ? Channel.SMS : reply.channel();
            return new EngineInput.Reply(id, channel, reply.text(), reply.optionId(), null);
        }
        if (input.event() != null) {
            Map<String, Object> properties = input.event().properties() == null
                    ? Map.of()
                    : input.event().properties();
            run.facts().happened(input.event().name(), properties, run.now());
            return new EngineInput.Event(id, input.event().name(), properties, run.now());
        }
        if (input.receipt() != null) {
            SimulatedInput.Receipt receipt = input.receipt();
            return new EngineInput.Receipt(protocol.newest(receipt.actionKey()), receipt.status(), run.now());
        }
        return new EngineInput.Resume(input.resume().note());
    }

    private void answer(int number, SimulatedInput.Http http) {
        if (run.openRequest() == null) {
            unfit(number, "no HTTP request waits for an answer");
            return;
        }
        String error = http.status() == 0 ? "timeout" : http.status() >= 400 ? "http_" + http.status() : null;
        run.answer(new HttpResult(http.status(), http.body(), error, 1));
    }

    private void end(int number, SimulatedInput.ChildEnd end) {
        if (run.openChild() == null) {
            unfit(number, "no scenario's end is waited for");
            return;
        }
        run.end(end.failed() ? ExecutionStatus.FAILED : ExecutionStatus.COMPLETED);
    }

    private void unfit(int number, String detail) {
        protocol.refused.add(new SimulationReport.Refused(number, Refusal.NOT_WAITING, detail));
    }

    /**
     * Lets time go by; timers fire in their order, each at its time. What goes out meanwhile is answered when it goes out,
     * by the next input or by an assumption; only what was out before is left alone.
     */
    private void advance(Duration time) {
        Instant then = run.now().plus(time);
        while (run.isDueBy(then)) {
            run.fireNext();
            while (isOpen() && run.now().isBefore(then)) {
                if (isAnswer(next)) {
                    give(script.inputs().get(next), next++);
                } else {
                    assume();
                }
            }
        }
        run.restUntil(then);
    }

    /** Answers what nobody else will: unless the next input does, or lets time go by to see what happens then. */
    private void settle() {
        while (isOpen() && !isAnswer(next) && !isAdvance(next)) {
            assume();
        }
    }

    private boolean isOpen() {
        return !run.isOver() && (run.openRequest() != null || run.openChild() != null);
    }

    private void assume() {
        if (run.openRequest() != null) {
            protocol.assumptions.add(
                    "The request of '" + run.openRequest().actionKey() + "' is answered with status 200");
            run.answer(new HttpResult(200, Map.of(), null, 1));
        } else {
            protocol.assumptions.add("The scenario that '" + run.openChild().actionKey() + "' starts is completed");
            run.end(ExecutionStatus.COMPLETED);
        }
    }

    private boolean isAnswer(int number) {
        return number < script.inputs().size()
                && (script.inputs().get(number).http() != null
                        || script.inputs().get(number).childEnd() != null);
    }

    private boolean isAdvance(int number) {
        return number < script.inputs().size() && script.inputs().get(number).advance() != null;
    }

    private SimulationReport report() {
        Wait wait = run.state().waitingFor();
        ContactProfile contact = run.contact();
        return new SimulationReport(
                stage.version(),
                run.state().status(),
                protocol.end == null ? null : protocol.end.code(),
                protocol.end == null ? null : protocol.end.detail(),
                run.now(),
                wait == null
                        ? null
                        : new SimulationReport.Waiting(
                                wait.actionKey(), run.timers().nextDue().orElse(null)),
                protocol.path,
                protocol.messages,
                protocol.effects,
                new SimulationReport.ContactState(contact.tags(), contact.folders(), contact.properties()),
                run.state().answers(),
                protocol.warnings,
                protocol.assumptions.stream().distinct().toList(),
                protocol.refused,
                script.inputs().size() - next);
    }
}
