package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import dev.beckon.contracts.journal.ExecutionEvent.WaitStarted;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.definition.Survey;
import dev.beckon.engine.definition.SurveyQuestion;
import dev.beckon.engine.template.TemplateFailedException;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A question that can be put, and put again. Before the provider has accepted it, the fallback timer runs; it is also
 * the last moment at which sending still makes sense.
 *
 * @param name of its messages in this step
 * @param retry what is sent after an answer of the wrong kind; null to put the question again
 * @param timeout counted from the provider's acceptance
 */
record Question(String name, Outgoing prompt, Outgoing retry, Offers offers, AnswerRule rule, Duration timeout) {

    static Question of(AskQuestion action, Compiling compiling) {
        return new Question(
                action.actionKey(),
                Outgoing.of(action.body(), action.channels(), action.sendPlan(), compiling),
                retry(action.rule(), action.channels(), compiling),
                Offers.of(action.answers(), action.rule(), action.style(), compiling),
                action.rule(),
                action.timeout());
    }

    static Question of(SurveyQuestion question, Survey survey, Compiling compiling) {
        return new Question(
                survey.actionKey() + '.' + question.key(),
                Outgoing.of(MessageBody.text(question.content()), survey.channels(), List.of(), compiling),
                retry(question.rule(), survey.channels(), compiling),
                Offers.of(question.answers(), question.rule(), question.style(), compiling),
                question.rule(),
                survey.timeout());
    }

    static Outgoing retry(AnswerRule rule, List<Channel> channels, Compiling compiling) {
        return rule.retryMessage() == null
                ? null
                : Outgoing.of(MessageBody.text(rule.retryMessage()), channels, List.of(), compiling);
    }

    /**
     * Sends the question and rests.
     *
     * @param place in its survey, from 0
     * @param rejected how many answers were not of the kind asked for
     */
    Move put(Walk walk, String actionKey, int place, int rejected) {
        MessageId message = message(walk.executionId(), walk.step(), rejected);
        Instant due = DueTime.after(walk.now(), timeout.plus(Limits.ACCEPTANCE_GRACE));
        try {
            Offered offered = offers.show(walk, actionKey);
            boolean sent = rejected > 0 && retry != null && retry.send(walk, actionKey, message, offered, due)
                    || prompt.send(walk, actionKey, message, offered, due);
            if (!sent) {
                return new Move.Fail("empty_question", "The text of question '" + actionKey + "' came out empty");
            }
        } catch (TemplateFailedException e) {
            return walk.templateFailed(actionKey, e);
        }
        if (place == 0 && rejected == 0) {
            walk.happened(new WaitStarted(walk.step(), actionKey));
        }
        walk.happened(new TimerSet(walk.step(), TimerKind.ACCEPTANCE_TIMEOUT, due));
        return new Move.Rest(new Wait.ForAnswer(
                walk.step(), actionKey, message, TimerKind.ACCEPTANCE_TIMEOUT, due, place, rejected));
    }

    /** Whether the message put this question, now or before an answer was rejected. */
    boolean wasPutBy(MessageId message, ExecutionId execution, Wait.ForAnswer wait) {
        if (message.equals(wait.question())) {
            return true;
        }
        for (int earlier = 0; earlier < wait.rejected(); earlier++) {
            if (message.equals(message(execution, wait.step(), earlier))) {
                return true;
            }
        }
        return false;
    }

    private MessageId message(ExecutionId execution, int step, int rejected) {
        return DerivedId.message(execution, step, rejected == 0 ? name : name + '#' + rejected);
    }
}
