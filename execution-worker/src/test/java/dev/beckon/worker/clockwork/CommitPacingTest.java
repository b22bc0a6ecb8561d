package dev.beckon.worker.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.worker.testing.Configs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitPacingTest {

    private final CommitPacing pacing = new CommitPacing(Configs.defaults().earlyCommit());
    private final List<Long> commits = new ArrayList<>();
    private long millis = 1_000_000;

    private void handle() {
        pacing.realtimeHandled(Instant.ofEpochMilli(millis), () -> commits.add(millis));
    }

    private void pass(long time) {
        for (long i = 0; i < time; i++) {
            millis++;
            pacing.tick(Instant.ofEpochMilli(millis));
        }
    }

    @Test
    void aCommandAfterAQuietTimeIsCommittedAtOnce() {
        handle();
        assertThat(commits).containsExactly(millis);
    }

    @Test
    void theNextOneWaitsForTheGapAndNoLonger() {
        handle();
        long first = millis;
        pass(5);
        handle();
        assertThat(commits).hasSize(1);

        pass(50);

        assertThat(commits).containsExactly(first, first + 15);
    }

    @Test
    void nothingIsCommittedForNothing() {
        handle();
        pass(1_000);
        assertThat(commits).hasSize(1);
    }

    @Test
    void manyCommandsAreCommittedTogether() {
        for (int i = 0; i < 1_000; i++) {
            handle();
            pass(2);
        }
        assertThat(commits).as("in two seconds, not every 15 ms").hasSizeBetween(38, 60);
    }

    @Test
    void aBurstIsForgottenAfterAPause() {
        for (int i = 0; i < 200; i++) {
            handle();
            pass(1);
        }
        pass(1_000);
        handle();
        commits.clear();
        pass(5);
        handle();
        long second = millis;

        pass(50);

        assertThat(commits).containsExactly(second + 10);
    }
}
