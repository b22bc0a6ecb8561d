package dev.beckon.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.engine.definition.AskQuestion.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerMatcherTest {

    private static final AnswerMatcher MATCHER = AnswerMatcher.of(
            List.of(
                    new Answer("Yes, call me", List.of("oui", "sí", "да")),
                    new Answer("No", List.of("non", "später")),
                    new Answer("2", List.of()),
                    Answer.of("👍")),
            true);

    @ParameterizedTest
    @CsvSource({
        "'Yes, call me', option_0",
        "'  yes,  CALL me ! ', option_0",
        "OUI, option_0",
        "si, option_0",
        "ДА, option_0",
        "No., option_1",
        "ＮＯ, option_1",
        "spater, option_1",
        "1, option_0",
        "2, option_2",
        "3), option_2",
        "4, option_3",
        "👍, option_3"
    })
    void aTextMeansAnOption(String text, String option) {
        assertThat(MATCHER.match(null, text)).contains(option);
    }

    @ParameterizedTest
    @CsvSource({"yes", "5", "0", "'not now'", "''", "'...'"})
    void anyOtherTextMeansNone(String text) {
        assertThat(MATCHER.match(null, text)).isEmpty();
    }

    @Test
    void aPressedButtonCountsBeforeItsText() {
        assertThat(MATCHER.match("option_1", "oui")).contains("option_1");
        assertThat(MATCHER.match("option_01", null)).contains("option_1");
        assertThat(MATCHER.match("option_7", "oui")).contains("option_0");
        assertThat(MATCHER.match("option_replied", null)).isEmpty();
        assertThat(MATCHER.match(null, null)).isEmpty();
    }

    @Test
    void aVeryLongTextIsNotCompared() {
        assertThat(MATCHER.match(null, " ".repeat(1_000_000) + "oui")).isEmpty();
    }
}
