package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.AskQuestion;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.DefaultAnswers;
import dev.beckon.engine.validation.body.AnswerFields;
import dev.beckon.engine.validation.body.AnswerType;
import dev.beckon.engine.validation.body.BodyFields;
import dev.beckon.engine.validation.body.QuestionFields;
import dev.beckon.engine.validation.body.SendPlan;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ask_question}. */
final class AskQuestionKind implements ActionKind<AskQuestion> {

    @Override
    public Class<AskQuestion> record() {
        return AskQuestion.class;
    }

    @Override
    public String description() {
        return "Send a question and wait for the answer.";
    }

    @Override
    public Optional<Field<String>> content() {
        return Optional.of(BodyFields.CONTENT);
    }

    @Override
    public List<Field<?>> options() {
        List<Field<?>> options = new ArrayList<>(List.of(AnswerType.ANSWERS, QuestionFields.DISPLAY));
        options.addAll(AnswerFields.FIELDS);
        options.add(QuestionFields.TIMEOUT);
        options.addAll(SendPlan.options(BodyFields.QUESTION));
        return options;
    }

    @Override
    public String branchNote() {
        return "one option_<n> for each answer, counted from 0; option_invalid only where answer_type is not any";
    }

    @Override
    public AskQuestion read(ActionFields fields) {
        Fields options = fields.options();
        SendPlan plan = SendPlan.read(BodyFields.QUESTION, fields.outer(), options);
        List<Answer> given = AnswerType.ANSWERS.read(options);
        List<Answer> answers = given.isEmpty() ? DefaultAnswers.of(fields.impliedAnswers()) : given;
        return new AskQuestion(
                fields.placement(),
                plan.body(),
                plan.channels(),
                plan.variants(),
                answers,
                QuestionFields.DISPLAY.read(options),
                AnswerFields.read(options, !answers.isEmpty()),
                QuestionFields.TIMEOUT.read(options));
    }

    @Override
    public void write(AskQuestion question, ObjectNode outer, ObjectNode options) {
        new SendPlan(question.body(), question.channels(), question.sendPlan())
                .write(BodyFields.QUESTION, outer, options);
        AnswerType.ANSWERS.write(options, question.answers());
        QuestionFields.DISPLAY.write(options, question.style());
        AnswerFields.write(question.rule(), options);
        QuestionFields.TIMEOUT.write(options, question.timeout());
    }

    @Override
    public String example() {
        return """
                {"action_key": "rating", "action_type": "ask_question",
                 "content": "How satisfied are you, {{ contact.name }}?",
                 "options": {
                   "answers": [{"title": "Very", "synonyms": ["great", "super"]}, "A little", "Not at all"],
                   "display": "buttons", "answer_type": "choice", "attempts": 2,
                   "retry_message": "Please choose one of the three.", "save_to": "satisfaction", "timeout": "P1D"}}""";
    }
}
