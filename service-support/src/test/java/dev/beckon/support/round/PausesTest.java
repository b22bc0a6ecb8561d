package dev.beckon.support.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When the next round begins. */
class PausesTest {

    private final Pauses pauses = new Pauses(Duration.ofSeconds(15));

    @Test
    void whenAllIsWellThePauseIsTheUsualOne() {
        assertThat(pauses.afterSuccess()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void failuresAreTriedAgainSoonAndThenLessAndLessOften() {
        assertThat(failures(7)).containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
    }

    @Test
    void aSuccessForgetsTheFailuresBeforeIt() {
        failures(5);
        pauses.afterSuccess();
        assertThat(failures(2)).containsExactly(1L, 2L);
    }

    @Test
    void whoIsInAHurryAnywayIsNotSlowedDown() {
        Pauses hasty = new Pauses(Duration.ofMillis(250));
        assertThat(List.of(hasty.afterFailure(), hasty.afterFailure(), hasty.afterSuccess()))
                .containsOnly(Duration.ofMillis(250));
    }

    private List<Long> failures(int count) {
        return Stream.generate(pauses::afterFailure)
                .limit(count)
                .map(Duration::toSeconds)
                .toList();
    }
}
