package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.AnswerKind;
import dev.beckon.engine.definition.AnswerRule;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.NumberType;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WholeType;
import dev.beckon.engine.validation.field.WordType;
import java.math.BigDecimal;
import java.util.List;

/** What counts as an answer: fields that questions, surveys and waits for a reply have in common. */
public final class AnswerFields {

    private static final Field<AnswerKind> ANSWER_TYPE = Field.of(
                    "answer_type",
                    WordType.of(AnswerKind.values(), AnswerKind::wireName, "answer_type"),
                    "what counts as an answer; where it is not any, other texts have another try")
            .or(AnswerKind.ANY);
    private static final Field<BigDecimal> MIN = Field.of("min", new NumberType(), "least number");
    private static final Field<BigDecimal> MAX = Field.of("max", new NumberType(), "greatest number");
    private static final Field<Integer> ATTEMPTS = Field.of(
                    "attempts", new WholeType(1, Limits.MAX_ATTEMPTS), "answers taken before option_invalid")
            .or(Limits.DEFAULT_ATTEMPTS);
    private static final Field<String> RETRY_MESSAGE = Field.of(
            "retry_message",
            TextType.template(),
            "sent after a wrong answer; absent to put the question again, if there is one");
    private static final Field<String> SAVE_TO =
            Field.of("save_to", new PropertyNameType(), "property of the contact that keeps the answer");

    public static final List<Field<?>> FIELDS = List.of(ANSWER_TYPE, MIN, MAX, ATTEMPTS, RETRY_MESSAGE, SAVE_TO);

    private AnswerFields() {}

    /** @param hasAnswers whether answers are offered, of which a choice can be made */
    public static AnswerRule read(Fields fields, boolean hasAnswers) {
        AnswerKind kind = ANSWER_TYPE.read(fields);
        BigDecimal min = MIN.read(fields);
        BigDecimal max = MAX.read(fields);
        int attempts = ATTEMPTS.read(fields);
        String retryMessage = RETRY_MESSAGE.read(fields);
        String saveTo = SAVE_TO.read(fields);
        if (kind == AnswerKind.CHOICE && !hasAnswers) {
            fields.place(ANSWER_TYPE.name()).problem("missing_answers", "there is no answer offered to choose");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            fields.place(MAX.name()).problem("invalid_range", "'max' is less than 'min'");
        }
        if (kind != AnswerKind.NUMBER) {
            List.of(MIN, MAX).forEach(field -> warnIfUnused(field, fields));
        }
        if (!kind.isStrict()) {
            List.of(ATTEMPTS, RETRY_MESSAGE).forEach(field -> warnIfUnused(field, fields));
            return new AnswerRule(kind, null, null, 1, null, saveTo);
        }
        boolean isNumber = kind == AnswerKind.NUMBER;
        return new AnswerRule(kind, isNumber ? min : null, isNumber ? max : null, attempts, retryMessage, saveTo);
    }

    private static void warnIfUnused(Field<?> field, Fields fields) {
        if (field.isIn(fields)) {
            fields.place(field.name()).warning("unused_option", "has no effect with this 'answer_type'");
        }
    }

    public static void write(AnswerRule rule, ObjectNode target) {
        ANSWER_TYPE.write(target, rule.kind());
        MIN.write(target, rule.min());
        MAX.write(target, rule.max());
        if (rule.kind().isStrict()) {
            ATTEMPTS.write(target, rule.attempts());
        }
        RETRY_MESSAGE.write(target, rule.retryMessage());
        SAVE_TO.write(target, rule.saveTo());
    }
}
