package dev.beckon.contracts.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.ApiTriggerParameter.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTriggerParameterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "STRING \"\"",
                "STRING \"a\"",
                "NUMBER 1",
                "NUMBER 1.5",
                "BOOLEAN false",
                "LIST []",
                "OBJECT {}",
                "DATE \"2026-11-21\"",
                "DATE \"2026-11-21T10:00\"",
                "DATE \"2026-11-21T10:00:00Z\"",
                "DATE \"2026-11-21T10:00:00+01:00\""
            })
    void aValueOfTheTypeIsAccepted(Type type, String value) throws Exception {
        assertThat(type.accepts(Json.MAPPER.readTree(value))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "STRING 1",
                "NUMBER \"1\"",
                "BOOLEAN 0",
                "LIST {}",
                "OBJECT []",
                "DATE 1",
                "DATE \"21.11.2026\"",
                "DATE \"2026-02-30\"",
                "DATE \"2026-11-21T25:00\"",
                "DATE \"10:00\""
            })
    void anythingElseIsNot(Type type, String value) throws Exception {
        assertThat(type.accepts(Json.MAPPER.readTree(value))).isFalse();
    }

    @Test
    void nullIsOfNoType() throws Exception {
        for (Type type : Type.values()) {
            assertThat(type.accepts(Json.MAPPER.readTree("null")))
                    .as(type.wireName())
                    .isFalse();
        }
    }
}
