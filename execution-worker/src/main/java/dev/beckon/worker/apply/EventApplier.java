package dev.beckon.worker.apply;

import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.state.RunningExecution;
import dev.beckon.worker.state.TimerKey;
import dev.beckon.worker.state.Timers;
import java.time.Instant;
import java.util.List;

/**
 * Carries out the events of one sprint that ask for something outside the contact's state. Those about the contact
 * itself (properties, tags, folders, facts) are carried out by trigger-service, which reads the journal.
 */
final class EventApplier {

    private final Timers timers;
    private final Outputs outputs;

    EventApplier(Timers timers, Outputs outputs) {
        this.timers = timers;
        this.outputs = outputs;
    }

    void apply(Scene scene, List<ExecutionEvent> events) {
        for (ExecutionEvent event : events) {
            switch (event) {
                case ExecutionEvent.MessageRequested request -> send(scene, request);
                case ExecutionEvent.HttpRequested request -> call(scene, request);
                case ExecutionEvent.TimerSet set ->
                    timers.set(timer(scene, set.step(), set.kind(), set.dueAt()), scene.traceParent());
                case ExecutionEvent.TimerCancelled cancelled ->
                    timers.cancel(timer(scene, cancelled.step(), cancelled.kind(), cancelled.dueAt()));
                case ExecutionEvent.ExecutionStarted _,
                        ExecutionEvent.InputRefused _,
                        ExecutionEvent.ActionEntered _,
                        ExecutionEvent.BranchTaken _,
                        ExecutionEvent.WaitStarted _,
                        ExecutionEvent.AnswerReceived _,
                        ExecutionEvent.ReceiptRecorded _,
                        ExecutionEvent.WarningRaised _,
                        ExecutionEvent.ExecutionMoved _,
                        ExecutionEvent.AnswerRejected _,
                        ExecutionEvent.EventReceived _,
                        ExecutionEvent.FactsRequested _,
                        ExecutionEvent.FactsReceived _,
                        ExecutionEvent.HttpAnswered _,
                        ExecutionEvent.ScenarioRequested _,
                        ExecutionEvent.ChildEnded _,
                        ExecutionEvent.PropertyChanged _,
                        ExecutionEvent.TagsChanged _,
                        ExecutionEvent.FoldersChanged _,
                        ExecutionEvent.SurveyCompleted _,
                        ExecutionEvent.FrequencyCounted _,
                        ExecutionEvent.HandoverStarted _,
                        ExecutionEvent.HandoverEnded _,
                        ExecutionEvent.GoalReached _,
                        ExecutionEvent.ExecutionEnded _ -> {}
            }
        }
    }

    private void send(Scene scene, ExecutionEvent.MessageRequested request) {
        RunningExecution execution = scene.execution();
        OutboundMessage message = new OutboundMessage(
                request.messageId(),
                scene.contact().workspace(),
                scene.contact().contact(),
                execution.id(),
                request.actionKey(),
                execution.lane(),
                request.content(),
                request.channels(),
                scene.profile() == null ? List.of() : scene.profile().addresses(),
                scene.now(),
                request.notAfter(),
                scene.traceParent(),
                request.variants());
        outputs.write(Topics.outbound(execution.lane()), scene.contact(), message, scene.now(), scene.traceParent());
    }

    private void call(Scene scene, ExecutionEvent.HttpRequested request) {
        RunningExecution execution = scene.execution();
        HttpTask task = new HttpTask(
                request.requestId(),
                scene.contact().workspace(),
                scene.contact().contact(),
                execution.id(),
                request.step(),
                request.actionKey(),
                execution.lane(),
                request.call(),
                request.awaitsResult(),
                scene.now(),
                request.notAfter(),
                scene.traceParent(),
                execution.triggerCallId());
        outputs.write(Topics.httpRequests(execution.lane()), scene.contact(), task, scene.now(), scene.traceParent());
    }

    private static TimerKey timer(Scene scene, int step, TimerKind kind, Instant dueAt) {
        RunningExecution execution = scene.execution();
        return new TimerKey(dueAt, scene.contact(), execution.id(), step, kind, execution.lane());
    }
}
