package dev.beckon.engine.validation.body;

import dev.beckon.contracts.message.MessageContent.OptionStyle;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.WordType;
import java.time.Duration;
import java.util.Locale;

/** Fields of whatever asks. */
public final class QuestionFields {

    public static final Field<OptionStyle> DISPLAY = Field.of(
            "display",
            WordType.of(OptionStyle.values(), style -> style.name().toLowerCase(Locale.ROOT), "display"),
            "how the answers are shown; absent to leave it to the channel");

    public static final Field<Duration> TIMEOUT = Field.of(
                    "timeout",
                    DurationType.upTo(Limits.MAX_ANSWER_TIMEOUT),
                    "how long to wait for the answer, counted from the provider's acceptance of the question")
            .or(Limits.DEFAULT_ANSWER_TIMEOUT);

    private QuestionFields() {}
}
