package dev.beckon.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({"a,160,1", "a,161,2", "€,80,1", "€,81,2", "ж,70,1", "ж,71,2", "😀,35,1", "😀,36,2", "a,306,2", "a,307,3"
    })
    void countsWhatTwilioBills(String character, int times, int segments) {
        assertThat(Segments.count(character.repeat(times))).isEqualTo(segments);
    }
}
