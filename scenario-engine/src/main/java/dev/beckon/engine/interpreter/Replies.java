package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.AnswerReceived;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Limits;
import java.util.Optional;

/** What the contact's answer does to an execution. */
final class Replies {

    private Replies() {}

    static Sprint take(Plan plan, ExecutionState state, EngineInput.Reply reply, Environment environment) {
        if (!(state.waitingFor() instanceof Wait.ForAnswer wait)) {
            return Refused.because(
                    state,
                    reply,
                    Refusal.NOT_WAITING,
                    "Expected a question to be open, but " + Refused.standing(state));
        }
        if (reply.inReplyTo() != null && !reply.inReplyTo().equals(wait.question())) {
            return Refused.because(
                    state,
                    reply,
                    Refusal.STALE,
                    "Expected an answer to message " + wait.question() + ", but it answers " + reply.inReplyTo());
        }
        if (!(plan.step(wait.actionKey()) instanceof AskQuestionStep question)) {
            return WaitEnd.planMismatch(state, wait, environment);
        }
        return answer(plan, state, wait, question, reply, environment);
    }

    private static Sprint answer(
            Plan plan,
            ExecutionState state,
            Wait.ForAnswer wait,
            AskQuestionStep question,
            EngineInput.Reply reply,
            Environment environment) {
        Optional<String> option = question.matcher().match(reply.optionId(), reply.text());
        Walk walk = new Walk(state, environment);
        walk.happened(new AnswerReceived(
                wait.actionKey(), reply.inboundId(), reply.channel(), reply.text(), option.orElse(null)));
        WaitEnd.cancelTimer(wait, walk);
        String value = option.map(question::title).orElseGet(() -> kept(reply.text()));
        if (!value.isEmpty()) {
            walk.answered(wait.actionKey(), value);
        }
        String branch = option.orElse(Branch.OPTION_REPLIED);
        return WaitEnd.leave(plan, state, walk, question, branch);
    }

    private static String kept(String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= Limits.MAX_KEPT_ANSWER_LENGTH ? text : text.substring(0, Limits.MAX_KEPT_ANSWER_LENGTH);
    }
}
