package dev.beckon.triggers.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");

    @Test
    void withoutABoundThePagesAreFullAndFollowAtOnce() {
        Pace pace = pace(null, null);

        assertThat(pace.page()).isEqualTo(Pace.FULL_PAGE);
        assertThat(pace.next(NOW, NOW, 1_000, 1_000)).isEqualTo(NOW);
    }

    @Test
    void aBoundOnStartsDoesNotCountThoseWhoAreSkipped() {
        Pace pace = pace(40.0, null);

        assertThat(pace.page()).isEqualTo(10);
        assertThat(pace.next(NOW, NOW, 10, 4)).isEqualTo(NOW.plusMillis(100));
        assertThat(pace.next(NOW, NOW, 10, 0)).isEqualTo(NOW);
    }

    @Test
    void theSlowerOfTwoBoundsCounts() {
        Pace pace = pace(100.0, 0.5);

        assertThat(pace.page()).isEqualTo(1);
        assertThat(pace.next(NOW, NOW, 1, 1)).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void whatWasMissedIsNotMadeUpFor() {
        Instant longAgo = NOW.minus(Duration.ofHours(1));

        assertThat(pace(10.0, null).next(longAgo, NOW, 20, 20)).isEqualTo(NOW.plusSeconds(1));
    }

    private static Pace pace(Double perSecond, Double evenly) {
        return new Pace(new AudiencePlan(List.of(), null, Map.of(), perSecond, evenly, List.of(), null, NOW));
    }
}
