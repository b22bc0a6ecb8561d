package dev.beckon.engine.validation;

import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.DefaultAnswers;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.template.Escaping;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Reads an {@code ask_question}. */
final class AskQuestionReader {

    private AskQuestionReader() {}

    static AskQuestion read(ActionNode node, List<ActionNode> all) {
        String content = SharedOptions.content(node.fields());
        Fields options = SharedOptions.options(node.fields());
        List<Answer> answers = AnswersReader.read(options);
        AskQuestion question = new AskQuestion(
                node.placement(),
                new MessageBody(
                        content,
                        SharedOptions.template(options, "subject", Escaping.NONE),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                SharedOptions.channels(options),
                List.of(),
                answers.isEmpty() ? DefaultAnswers.of(impliedAnswers(node, all)) : answers,
                null,
                AnswerRule.ANY,
                SharedOptions.duration(options, "timeout", Limits.MAX_ANSWER_TIMEOUT)
                        .orElse(Limits.DEFAULT_ANSWER_TIMEOUT));
        options.rejectOthers();
        return question;
    }

    /** The highest {@code option_n} that an action hangs on, plus one; what is beyond the limit implies nothing. */
    private static int impliedAnswers(ActionNode question, List<ActionNode> all) {
        return all.stream()
                .filter(node -> node.parentBranch() != null && Objects.equals(node.parentKey(), question.key()))
                .map(node -> Branch.optionIndex(node.parentBranch()))
                .flatMapToInt(OptionalInt::stream)
                .filter(index -> index < Limits.MAX_ANSWERS)
                .map(index -> index + 1)
                .max()
                .orElse(0);
    }
}
