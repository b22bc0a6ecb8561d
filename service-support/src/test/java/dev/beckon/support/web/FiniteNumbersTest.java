package dev.beckon.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1E+400", "1.5e309", "12345e00000305", "0.1e9999"})
    void whatHasNoValueIsRefusedWithItsPlace(String number) {
        assertThatThrownBy(() -> check("{\"a\": [1, " + number + "]}"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().code()).isEqualTo("invalid_value");
                    assertThat(refused.problem().errors())
                            .extracting(Problem.Fault::pointer)
                            .containsExactly("/a/1");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1.7976931348623157e308, -1e308, 1e-400, 0e400, 12345678901234567890123]}",
                "{\"text\": \"1e400\", \"id\": \"5e999-7e400\"}",
                "no JSON 1e400",
                "",
                "1e"
            })
    void allElseIsLeftToWhoReadsIt(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    private static void check(String body) {
        FiniteNumbers.check(body.getBytes(StandardCharsets.UTF_8));
    }
}
