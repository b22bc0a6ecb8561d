package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import dev.beckon.contracts.journal.ExecutionEvent.WaitStarted;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.TemplateFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks for a question to be sent and rests until it is answered, times out or cannot be delivered. Before the provider
 * has accepted the question, the fallback timer runs; it is also the last moment at which sending still makes sense.
 */
record AskQuestionStep(
        String actionKey,
        MessageTexts texts,
        List<Channel> channels,
        List<MessageContent.Option> options,
        AnswerMatcher matcher,
        Duration timeout,
        Exits exits)
        implements Step {

    static AskQuestionStep of(AskQuestion question, Exits exits) {
        List<MessageContent.Option> options = IntStream.range(
                        0, question.answers().size())
                .mapToObj(i -> new MessageContent.Option(
                        Branch.option(i), question.answers().get(i).title()))
                .toList();
        return new AskQuestionStep(
                question.actionKey(),
                MessageTexts.of(question.body().content(), question.body().subject(), null),
                question.channels(),
                options,
                AnswerMatcher.of(question.answers()),
                question.timeout(),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.ASK_QUESTION;
    }

    @Override
    public Move enter(Walk walk) {
        MessageContent content;
        try {
            content = texts.render(walk, actionKey, options);
        } catch (TemplateFailedException e) {
            return walk.templateFailed(actionKey, e);
        }
        if (content.text().isBlank()) {
            return new Move.Fail("empty_question", "The text of question '" + actionKey + "' came out empty");
        }
        MessageId question = walk.messageId(actionKey);
        Instant due = DueTime.after(walk.now(), timeout.plus(Limits.ACCEPTANCE_GRACE));
        walk.happened(new MessageRequested(question, walk.step(), actionKey, content, channels, due));
        walk.happened(new WaitStarted(walk.step(), actionKey));
        walk.happened(new TimerSet(walk.step(), TimerKind.ACCEPTANCE_TIMEOUT, due));
        return new Move.Rest(new Wait.ForAnswer(walk.step(), actionKey, question, TimerKind.ACCEPTANCE_TIMEOUT, due));
    }

    /** The title that stands for an option in {@code answers}. */
    String title(String optionId) {
        return options.stream()
                .filter(option -> option.id().equals(optionId))
                .map(MessageContent.Option::title)
                .findFirst()
                .orElse(optionId);
    }

    /** The branch to take when the question cannot be delivered. */
    String undeliveredBranch() {
        return exits.has(Branch.OPTION_FAILED) ? Branch.OPTION_FAILED : Branch.OPTION_EXPIRED;
    }
}
