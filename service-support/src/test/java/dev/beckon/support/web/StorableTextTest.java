package dev.beckon.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [\"x\\u0000\"]}",
                "{\"a\": [\"x\\ud83d\"]}",
                "{\"a\": [\"x\\uDE00\"]}",
                "{\"a\": [\"\\ude00\\ud83d\"]}",
                "{\"a\": [\"\\uD83D and more\"]}"
            })
    void whatCannotBeStoredIsRefusedWithItsPlace(String body) {
        assertThatThrownBy(() -> StorableText.check(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().code()).isEqualTo("invalid_character");
                    assertThat(refused.problem().errors())
                            .extracting(Problem.Fault::pointer)
                            .containsExactly("/a/0");
                });
    }

    @Test
    void inBytesNeitherIsJson() {
        byte[] surrogate = {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'};
        byte[] nul = {'[', '"', 0, '"', ']'};

        assertThatThrownBy(() -> Json.MAPPER.readTree(surrogate)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Json.MAPPER.readTree(nul)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [\"\\ud83d\\ude00 \ud83d\ude00\"]}",
                "{\"a\": [\"\\\\u0000 \\u0041 \ud55c\uae00\"]}",
                "no JSON \\u0000",
                "",
                "\\u"
            })
    void allElseIsLeftToWhoReadsIt(String body) {
        assertThatCode(() -> StorableText.check(body.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }
}
