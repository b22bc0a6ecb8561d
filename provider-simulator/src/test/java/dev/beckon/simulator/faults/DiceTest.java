package dev.beckon.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final int MESSAGES = 10_000;

    @Test
    void theSameSeedDrawsTheSameInAnyOrder() {
        var forwards = new Dice(7);
        var backwards = new Dice(7);
        var first = draws(forwards, IntStream.range(0, MESSAGES));
        var second = draws(backwards, IntStream.range(0, MESSAGES).map(i -> MESSAGES - 1 - i));
        assertThat(second.reversed()).isEqualTo(first);
    }

    @Test
    void aShareIsTheShareAskedFor() {
        var hits = draws(new Dice(42), IntStream.range(0, MESSAGES)).stream()
                .filter(hit -> hit)
                .count();
        assertThat(hits).isBetween(2_800L, 3_200L);
    }

    @Test
    void aMessageThatIsSentAgainIsDrawnAgain() {
        var dice = new Dice(1);
        var draws = IntStream.range(0, 100)
                .mapToObj(_ -> dice.happens(0.5, "error", "one"))
                .toList();
        assertThat(draws).contains(true, false);
    }

    private static List<Boolean> draws(Dice dice, IntStream messages) {
        return messages.mapToObj(i -> dice.happens(0.3, "error", "message-" + i))
                .toList();
    }
}
