package dev.beckon.worker.apply;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.state.RunningExecution;
import dev.beckon.worker.state.TimerKey;
import dev.beckon.worker.state.Timers;
import java.time.Instant;
import java.util.List;

/** Carries out the events of one sprint that ask for something outside the execution's state. */
final class EventApplier {

    private final Timers timers;
    private final Outputs outputs;

    EventApplier(Timers timers, Outputs outputs) {
        this.timers = timers;
        this.outputs = outputs;
    }

    /** @param profile gives the addresses of messages; may be null */
    void apply(
            ContactKey contact,
            ContactProfile profile,
            RunningExecution execution,
            List<ExecutionEvent> events,
            Instant now,
            String traceParent) {
        for (ExecutionEvent event : events) {
            switch (event) {
                case ExecutionEvent.MessageRequested request ->
                    send(contact, profile, execution, request, now, traceParent);
                case ExecutionEvent.TimerSet set ->
                    timers.set(timer(contact, execution, set.step(), set.kind(), set.dueAt()), traceParent);
                case ExecutionEvent.TimerCancelled cancelled ->
                    timers.cancel(timer(contact, execution, cancelled.step(), cancelled.kind(), cancelled.dueAt()));
                case ExecutionEvent.ExecutionStarted told -> {}
                case ExecutionEvent.InputRefused told -> {}
                case ExecutionEvent.ActionEntered told -> {}
                case ExecutionEvent.BranchTaken told -> {}
                case ExecutionEvent.WaitStarted told -> {}
                case ExecutionEvent.AnswerReceived told -> {}
                case ExecutionEvent.ReceiptRecorded told -> {}
                case ExecutionEvent.WarningRaised told -> {}
                case ExecutionEvent.ExecutionMoved told -> {}
                case ExecutionEvent.AnswerRejected told -> {}
                case ExecutionEvent.EventReceived told -> {}
                case ExecutionEvent.FactsRequested told -> {}
                case ExecutionEvent.FactsReceived told -> {}
                case ExecutionEvent.HttpRequested told -> {}
                case ExecutionEvent.HttpAnswered told -> {}
                case ExecutionEvent.ScenarioRequested told -> {}
                case ExecutionEvent.ChildEnded told -> {}
                case ExecutionEvent.PropertyChanged told -> {}
                case ExecutionEvent.TagsChanged told -> {}
                case ExecutionEvent.FoldersChanged told -> {}
                case ExecutionEvent.SurveyCompleted told -> {}
                case ExecutionEvent.FrequencyCounted told -> {}
                case ExecutionEvent.HandoverStarted told -> {}
                case ExecutionEvent.HandoverEnded told -> {}
                case ExecutionEvent.GoalReached told -> {}
                case ExecutionEvent.ExecutionEnded told -> {}
            }
        }
    }

    private void send(
            ContactKey contact,
            ContactProfile profile,
            RunningExecution execution,
            ExecutionEvent.MessageRequested request,
            Instant now,
            String traceParent) {
        OutboundMessage message = new OutboundMessage(
                request.messageId(),
                contact.workspace(),
                contact.contact(),
                execution.id(),
                request.actionKey(),
                execution.lane(),
                request.content(),
                request.channels(),
                profile == null ? List.of() : profile.addresses(),
                now,
                request.notAfter(),
                traceParent);
        outputs.write(Topics.outbound(execution.lane()), contact, message, now, traceParent);
    }

    private static TimerKey timer(
            ContactKey contact, RunningExecution execution, int step, TimerKind kind, Instant dueAt) {
        return new TimerKey(dueAt, contact, execution.id(), step, kind, execution.lane());
    }
}
