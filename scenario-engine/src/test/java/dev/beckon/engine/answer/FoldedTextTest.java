package dev.beckon.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "straße, STRASSE",
        "STRAẞE, strasse",
        "İSTANBUL, istanbul",
        "ılık, ILIK",
        "e\u0301te\u0301, ÉTÉ",
        "złoty, ZLOTY",
        "smørrebrød, Smorrebrod",
        "Œuvre, oeuvre",
        "ΟΔΟΣ, οδός",
        "Việt, viet",
        "❤️, ❤",
        "👍🏽, 👍",
        "so\u00adfort, sofort",
        "نَعَم, نعم"
    })
    void thatIsTheSame(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @ParameterizedTest
    @CsvSource({"हाँ, ही", "ใช่, ใช้", "はい, ばい", "가, 나"})
    void signsThatMakeAnotherWordAreNoAccents(String one, String other) {
        assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
    }

    @ParameterizedTest
    @CsvSource({"是。, 是", "हाँ।, हाँ", "yes…, YES"})
    void aFullStopOfAnyScriptIsNoPartOfTheAnswer(String text, String meant) {
        assertThat(FoldedText.withoutEnd(text)).isEqualTo(FoldedText.of(meant));
    }
}
