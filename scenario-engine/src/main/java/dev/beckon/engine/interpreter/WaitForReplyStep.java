package dev.beckon.engine.interpreter;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.engine.answer.AnswerJudge;
import dev.beckon.engine.answer.Judged;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.WaitForReply;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;
import java.util.List;

/** Rests until the contact says something. */
record WaitForReplyStep(
        String actionKey, AnswerRule rule, AnswerJudge judge, Outgoing retry, Duration timeout, Exits exits)
        implements RestingStep {

    static WaitForReplyStep of(WaitForReply action, Exits exits, Compiling compiling) {
        return new WaitForReplyStep(
                action.actionKey(),
                action.rule(),
                AnswerJudge.of(List.of(), action.rule()),
                Question.retry(action.rule(), List.of(), compiling),
                action.timeout(),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.WAIT_FOR_REPLY;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForReply;
    }

    @Override
    public Move enter(Walk walk) {
        return walk.rest(new Wait.ForReply(walk.step(), actionKey, DueTime.after(walk.now(), timeout), 0));
    }

    Move answered(Walk walk, Object value) {
        if (!"".equals(value)) {
            walk.answered(actionKey, value);
            PropertyChange.save(walk, actionKey, rule.saveTo(), value);
        }
        return exits.take(walk, Branch.OPTION_REPLIED);
    }

    /** A reply was not of the kind asked for. The time goes on. */
    Move rejected(Walk walk, Wait.ForReply wait) {
        int rejected = wait.rejected() + 1;
        if (rejected >= rule.attempts()) {
            walk.cancelTimer();
            return exits.take(walk, Branch.OPTION_INVALID);
        }
        if (retry != null) {
            MessageId message = walk.messageId(actionKey + '#' + rejected);
            try {
                retry.send(walk, actionKey, message, Offered.NONE, wait.dueAt());
            } catch (TemplateFailedException e) {
                walk.warn(actionKey, "template_failed", e.getMessage());
            }
        }
        return new Move.Rest(new Wait.ForReply(wait.step(), actionKey, wait.dueAt(), rejected));
    }

    /** What a reply comes to. */
    Judged judge(EngineInput.Reply reply, Walk walk) {
        return judge.judge(
                reply.optionId(),
                reply.text(),
                walk.contact(),
                walk.environment().workspace());
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        return exits.take(walk, Branch.OPTION_EXPIRED);
    }
}
