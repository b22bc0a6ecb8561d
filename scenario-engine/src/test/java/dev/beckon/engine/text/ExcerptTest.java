package dev.beckon.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource({
        "abc,  3, abc, abc",
        "abcd, 3, abc, abc…",
        "ab😀,  3, ab, ab…",
        "ab😀,  4, ab😀, ab😀",
        "😀😀,  2, 😀, 😀…",
        "😀b,   1, '', …"
    })
    void itNeverEndsWithHalfACharacter(String text, int most, String start, String shown) {
        assertThat(Excerpt.start(text, most)).isEqualTo(start);
        assertThat(Excerpt.shown(text, most)).isEqualTo(shown);
    }
}
