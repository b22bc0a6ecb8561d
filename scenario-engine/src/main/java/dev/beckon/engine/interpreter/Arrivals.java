package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.Refusal;

/** What others were asked for, or had to tell: events, facts, HTTP answers, ends of children, the end of a handover. */
final class Arrivals {

    private Arrivals() {}

    static Sprint take(Rest rest, EngineInput.Event event) {
        if (!(rest.state().waitingFor() instanceof Wait.ForEvent wait)) {
            return refused(rest, event, Refusal.NOT_WAITING, "Expected a wait for event '" + event.name() + "'");
        }
        WaitForEventStep step = rest.step(WaitForEventStep.class);
        if (step == null) {
            return rest.mismatch();
        }
        Walk walk = rest.walk();
        if (!step.accepts(walk, wait, event)) {
            return refused(
                    rest, event, Refusal.NOT_WAITING, "Expected a wait for such an event '" + event.name() + "'");
        }
        return rest.go(walk, step.received(walk, event));
    }

    static Sprint take(Rest rest, EngineInput.Facts facts) {
        if (!(rest.state().waitingFor() instanceof Wait.ForFacts wait) || wait.step() != facts.step()) {
            return refused(rest, facts, Refusal.STALE, "Expected a wait for facts at step " + facts.step());
        }
        return rest.resume(ConditionStep.class, (step, walk) -> step.informed(walk, facts.facts()));
    }

    static Sprint take(Rest rest, EngineInput.HttpAnswer answer) {
        if (!(rest.state().waitingFor() instanceof Wait.ForHttp wait)
                || wait.step() != answer.step()
                || !wait.requestId().equals(answer.requestId())) {
            return refused(rest, answer, Refusal.STALE, "Expected a wait for HTTP request " + answer.requestId());
        }
        return rest.resume(
                HttpRequestStep.class, (step, walk) -> step.answered(walk, wait.requestId(), answer.result()));
    }

    static Sprint take(Rest rest, EngineInput.ChildEnd end) {
        if (!(rest.state().waitingFor() instanceof Wait.ForChild wait)
                || wait.step() != end.step()
                || !wait.child().equals(end.childId())) {
            return refused(rest, end, Refusal.STALE, "Expected a wait for execution " + end.childId());
        }
        return rest.resume(
                TriggerScenarioStep.class, (step, walk) -> step.ended(walk, wait.child(), end.status(), end.code()));
    }

    static Sprint take(Rest rest, EngineInput.Resume resume) {
        if (!(rest.state().waitingFor() instanceof Wait.ForHandover)) {
            return refused(rest, resume, Refusal.NOT_WAITING, "Expected a handover");
        }
        return rest.resume(HandoverStep.class, (step, walk) -> step.resumed(walk));
    }

    private static Sprint refused(Rest rest, EngineInput input, Refusal reason, String expected) {
        return Refused.because(rest.state(), input, reason, expected + ", but " + Refused.standing(rest.state()));
    }
}
