package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.SurveyQuestion;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.ArrayList;
import java.util.List;

/** One question of a survey. */
final class SurveyQuestionShape implements Shape<SurveyQuestion> {

    private static final Field<String> KEY =
            Field.required("key", TextType.key(), "names the answer, unique in the survey");
    private static final Field<String> CONTENT = Field.required("content", TextType.template(), "the text");

    @Override
    public List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(KEY, CONTENT, AnswerType.ANSWERS, QuestionFields.DISPLAY));
        fields.addAll(AnswerFields.FIELDS);
        return fields;
    }

    @Override
    public SurveyQuestion read(Fields fields) {
        List<Answer> answers = AnswerType.ANSWERS.read(fields);
        return new SurveyQuestion(
                KEY.read(fields),
                CONTENT.read(fields),
                answers,
                QuestionFields.DISPLAY.read(fields),
                AnswerFields.read(fields, !answers.isEmpty()));
    }

    @Override
    public void write(SurveyQuestion question, ObjectNode target) {
        KEY.write(target, question.key());
        CONTENT.write(target, question.content());
        AnswerType.ANSWERS.write(target, question.answers());
        QuestionFields.DISPLAY.write(target, question.style());
        AnswerFields.write(question.rule(), target);
    }
}
