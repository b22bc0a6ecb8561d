package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.SurveyQuestion;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.References;
import dev.beckon.engine.validation.body.SurveyShape.Content;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;

/** {@code {"title": "…", "questions": [{"key": "score", "content": "…"}]}}. */
public final class SurveyShape implements Shape<Content> {

    /**
     * A survey by itself.
     *
     * @param id where it is stored; null where it is not
     * @param title may be null
     */
    public record Content(Long id, String title, List<SurveyQuestion> questions) {}

    private static final Field<Long> ID =
            Field.of("id", new IdType(Reference.Kind.SURVEY), "a stored survey, whose questions are filled in");
    private static final Field<String> TITLE =
            Field.of("title", TextType.plain(Limits.MAX_TITLE_LENGTH), "names it in reports");
    private static final Field<List<SurveyQuestion>> QUESTIONS = Field.of(
                    "questions",
                    ListType.of(new SurveyQuestionShape(), 1, Limits.MAX_SURVEY_QUESTIONS)
                            .distinctBy(SurveyQuestion::key, "question_key"),
                    "at least one, in order")
            .or(List.of());

    @Override
    public List<Field<?>> fields() {
        return List.of(ID, TITLE, QUESTIONS);
    }

    @Override
    public Content read(Fields fields) {
        References.requireContent(fields, QUESTIONS, ID, "a survey needs at least one question");
        return new Content(ID.read(fields), TITLE.read(fields), QUESTIONS.read(fields));
    }

    @Override
    public void write(Content content, ObjectNode target) {
        ID.write(target, content.id());
        TITLE.write(target, content.title());
        QUESTIONS.write(target, content.questions());
    }
}
