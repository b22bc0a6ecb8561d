package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.AnswerReceived;
import dev.beckon.contracts.journal.ExecutionEvent.AnswerRejected;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.answer.Judged;
import dev.beckon.engine.template.TemplateFailedException;

/** What the contact says does to an execution. */
final class Replies {

    private Replies() {}

    static Sprint take(Rest rest, EngineInput.Reply reply) {
        return switch (rest.state().waitingFor()) {
            case Wait.ForAnswer wait -> toQuestion(rest, wait, reply);
            case Wait.ForReply wait -> toAnything(rest, wait, reply);
            case null, default ->
                Refused.because(
                        rest.state(),
                        reply,
                        Refusal.NOT_WAITING,
                        "Expected a question to be open, but " + Refused.standing(rest.state()));
        };
    }

    private static Sprint toQuestion(Rest rest, Wait.ForAnswer wait, EngineInput.Reply reply) {
        AskingStep step = rest.step(AskingStep.class);
        if (step == null) {
            return rest.mismatch();
        }
        Question question = step.question(wait.place());
        if (reply.inReplyTo() != null
                && !question.wasPutBy(reply.inReplyTo(), rest.state().executionId(), wait)) {
            return Refused.because(
                    rest.state(),
                    reply,
                    Refusal.STALE,
                    "Expected an answer to message " + wait.question() + ", but it answers " + reply.inReplyTo());
        }
        Walk walk = rest.walk();
        Judged answer;
        try {
            answer = question.offers().judge(walk, reply);
        } catch (TemplateFailedException e) {
            return rest.go(walk, walk.templateFailed(wait.actionKey(), e));
        }
        if (answer instanceof Judged.Rejected(String code)) {
            int rejected = wait.rejected() + 1;
            walk.happened(new AnswerRejected(wait.actionKey(), reply.inboundId(), rejected, code));
            walk.cancelTimer();
            return rest.go(
                    walk,
                    rejected < question.rule().attempts()
                            ? question.put(walk, wait.actionKey(), wait.place(), rejected)
                            : step.givenUp(walk, wait.place()));
        }
        received(walk, wait, reply, answer);
        return rest.go(walk, step.answered(walk, wait.place(), answer));
    }

    private static Sprint toAnything(Rest rest, Wait.ForReply wait, EngineInput.Reply reply) {
        WaitForReplyStep step = rest.step(WaitForReplyStep.class);
        if (step == null) {
            return rest.mismatch();
        }
        Walk walk = rest.walk();
        return switch (step.judge(reply, walk)) {
            case Judged.Rejected(String code) -> {
                walk.happened(new AnswerRejected(wait.actionKey(), reply.inboundId(), wait.rejected() + 1, code));
                yield rest.go(walk, step.rejected(walk, wait));
            }
            case Judged.Value answer -> {
                received(walk, wait, reply, answer);
                yield rest.go(walk, step.answered(walk, answer.value()));
            }
            case Judged.Choice answer -> {
                received(walk, wait, reply, answer);
                yield rest.go(walk, step.answered(walk, answer.title()));
            }
        };
    }

    private static void received(Walk walk, Wait wait, EngineInput.Reply reply, Judged answer) {
        String option = answer instanceof Judged.Choice(String id, String _) ? id : null;
        walk.happened(new AnswerReceived(wait.actionKey(), reply.inboundId(), reply.channel(), reply.text(), option));
        walk.cancelTimer();
    }
}
