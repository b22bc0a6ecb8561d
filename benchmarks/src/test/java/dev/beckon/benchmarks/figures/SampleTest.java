package dev.beckon.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void percentilesAreValuesThatWereMeasured() {
        Sample sample = Sample.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0));

        assertThat(sample.median()).isEqualTo(3.0);
        assertThat(sample.percentile(99)).isEqualTo(5.0);
        assertThat(sample.percentile(1)).isEqualTo(1.0);
        assertThat(sample.min()).isEqualTo(1.0);
        assertThat(sample.max()).isEqualTo(5.0);
    }
}
