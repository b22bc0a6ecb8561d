package dev.beckon.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.beckon.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySwitchTest {

    @ParameterizedTest
    @ValueSource(strings = {"preview=true", "a=1&preview=true", "preview=true&a=%2F", "%70review=tru%65"})
    void itIsOn(String query) {
        assertThat(QuerySwitch.isOn(query, "preview")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "preview=false", "previews=true", "a=preview", "a=b=preview=true"})
    void itIsOff(String query) {
        assertThat(QuerySwitch.isOn(query, "preview")).isFalse();
    }

    @Test
    void itIsOffWithoutAQuery() {
        assertThat(QuerySwitch.isOn(null, "preview")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preview",
                "preview=",
                "preview=1",
                "preview=TRUE",
                "preview=true=",
                "preview=true&preview=true",
                "preview=true&preview=false",
                "a=%zz"
            })
    void whatIsNotUnderstoodIsRefused(String query) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> QuerySwitch.isOn(query, "preview"))
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("invalid_parameter"));
    }
}
