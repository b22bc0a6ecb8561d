package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;
import java.util.Locale;

/** An answer offered: its title, or an object with more. */
public final class AnswerType implements Shape<Answer> {

    private static final Field<String> TITLE = Field.required(
            "title",
            TextType.template(Limits.MAX_ANSWER_TITLE_LENGTH).tooLong("answer_title_too_long"),
            "what the button says");
    private static final Field<List<String>> SYNONYMS = Field.of(
                    "synonyms",
                    ListType.of(TextType.plain(Limits.MAX_SYNONYM_LENGTH), 0, Limits.MAX_SYNONYMS),
                    "other texts that mean the same, without regard to case and accents")
            .or(List.of());
    private static final Field<String> DESCRIPTION =
            Field.of("description", TextType.template(Limits.MAX_ROW_DESCRIPTION_LENGTH), "a second line in a list");

    /** The answers of a question. */
    public static final Field<List<Answer>> ANSWERS = Field.of(
                    "answers",
                    ListType.of(new AnswerType(), 0, Limits.MAX_ANSWERS)
                            .distinctBy(answer -> answer.title().strip().toLowerCase(Locale.ROOT), "answer"),
                    "the answers offered, in order; a text, or an object with title, synonyms and description")
            .or(List.of());

    private AnswerType() {}

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(TITLE, SYNONYMS, DESCRIPTION);
    }

    @Override
    public Answer read(JsonNode value, Place place) {
        if (value.isTextual()) {
            String title = TITLE.type().read(value, new Place(place.pointer(), TITLE.name(), place.findings()));
            return title == null ? null : Answer.of(title);
        }
        if (!value.isObject()) {
            place.wrongType("a text or an object", value);
            return null;
        }
        Answer answer = Shape.super.read(value, place);
        return answer.title().isBlank() ? null : answer;
    }

    @Override
    public Answer read(Fields fields) {
        return new Answer(TITLE.read(fields), SYNONYMS.read(fields), DESCRIPTION.read(fields));
    }

    @Override
    public JsonNode write(Answer answer) {
        boolean isTitleOnly = answer.synonyms().isEmpty() && answer.description() == null;
        return isTitleOnly ? TITLE.type().write(answer.title()) : Shape.super.write(answer);
    }

    @Override
    public void write(Answer answer, ObjectNode target) {
        TITLE.write(target, answer.title());
        SYNONYMS.write(target, answer.synonyms());
        DESCRIPTION.write(target, answer.description());
    }

    @Override
    public ObjectNode schema() {
        return Schema.anyOf(TITLE.type().schema(), Shape.super.schema());
    }
}
