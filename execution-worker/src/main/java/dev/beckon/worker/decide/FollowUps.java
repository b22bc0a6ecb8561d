package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverChildEnd;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.ParentExecution;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.ExecutionEvent.ScenarioRequested;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the transitions of one input ask of other executions of the contact: children start, parents hear of the end. */
final class FollowUps {

    private final ChildStarts children;

    FollowUps(ChildStarts children) {
        this.children = children;
    }

    /**
     * Completes a decision with its follow-ups.
     *
     * @param contact as the decision saw it
     * @return {@link Decision.AwaitVersion} when a scenario to start may still be on its way to this worker
     */
    Decision complete(ContactState contact, ContactInput input, Decision decision, Instant now) {
        if (!(decision instanceof Decision.Transitions(var transitions, var _))) {
            return decision;
        }
        Gathered gathered = new Gathered(contact, input.contact(), now);
        for (Transition transition : transitions) {
            boolean known = switch (transition) {
                case Transition.Advanced advanced -> gathered.advanced(advanced);
                case Transition.Refused refused -> gathered.refused(refused, input);
                case Transition.Unchanged unchanged -> gathered.keep(unchanged);
            };
            if (!known) {
                return new Decision.AwaitVersion();
            }
        }
        return new Decision.Transitions(gathered.transitions, gathered.followUps);
    }

    /** The transitions of one input so far, and what follows from them. */
    private final class Gathered {

        private final ContactState contact;
        private final ContactKey key;
        private final Instant now;
        private final List<Transition> transitions = new ArrayList<>();
        private final List<FollowUp> followUps = new ArrayList<>();

        Gathered(ContactState contact, ContactKey key, Instant now) {
            this.contact = contact;
            this.key = key;
            this.now = now;
        }

        boolean keep(Transition transition) {
            transitions.add(transition);
            return true;
        }

        /** False when a scenario to start may still be on its way. */
        boolean advanced(Transition.Advanced advanced) {
            keep(advanced);
            for (ExecutionEvent event : advanced.events()) {
                if (event instanceof ScenarioRequested request && !requested(advanced.execution(), request)) {
                    return false;
                }
                if (event instanceof ExecutionEnded ended) {
                    ended(advanced.execution(), ended);
                }
            }
            return true;
        }

        private boolean requested(RunningExecution parent, ScenarioRequested request) {
            Optional<ChildStarts.Answer> answer = children.answer(contact, key, parent, request, now);
            answer.ifPresent(found -> {
                switch (found) {
                    case ChildStarts.Start(StartExecution start) -> followUps.add(new FollowUp(parent.lane(), start));
                    case ChildStarts.No no -> neverStarted(parent, request, no);
                }
            });
            return answer.isPresent();
        }

        private void neverStarted(RunningExecution parent, ScenarioRequested request, ChildStarts.No no) {
            if (request.awaits()) {
                ParentExecution waiting = new ParentExecution(parent.id(), request.step(), true, parent.depth() + 1);
                tell(waiting, request.childId(), null, no.reason().wireName(), parent.lane(), parent.traceParent());
            } else {
                InputRefused refusal = new InputRefused(StartExecution.WIRE_NAME, no.reason(), no.detail());
                keep(new Transition.Refused(
                        request.childId(), parent.triggerCallId(), request.scenarioId(), 0, null, refusal));
            }
        }

        private void ended(RunningExecution child, ExecutionEnded ended) {
            tell(child.parent(), child.id(), ended.status(), ended.code(), child.lane(), child.traceParent());
        }

        /** A start that is refused because it was carried out before says nothing of how that one goes. */
        boolean refused(Transition.Refused refused, ContactInput input) {
            Refusal reason = refused.refusal().reason();
            if (input instanceof ContactInput.Command(StartExecution start) && reason != Refusal.ALREADY_STARTED) {
                tell(start.parent(), start.executionId(), null, reason.wireName(), start.lane(), start.traceParent());
            }
            return keep(refused);
        }

        /** @param parent null when a call started the child */
        private void tell(
                ParentExecution parent,
                ExecutionId child,
                ExecutionStatus status,
                String code,
                Lane lane,
                String traceParent) {
            if (parent != null && parent.awaits()) {
                followUps.add(new FollowUp(
                        lane,
                        new DeliverChildEnd(
                                key.workspace(),
                                key.contact(),
                                parent.executionId(),
                                parent.step(),
                                child,
                                status,
                                code,
                                now,
                                traceParent)));
            }
        }
    }
}
