package dev.beckon.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a refused body is read on. */
class LingeringTest {

    private final Lingering lingering = new Lingering();

    @Test
    void whoSendsNothingIsCutAfterSomeLooks() {
        assertThat(looksUntilCut(false)).isEqualTo(Lingering.IDLE_LOOKS);
    }

    @Test
    void whoGoesOnSendingIsReadOnButNotForEver() {
        assertThat(looksUntilCut(true)).isEqualTo(Lingering.LOOKS);
    }

    @Test
    void aPauseIsForgivenWhenMoreComes() {
        for (int look = 1; look < Lingering.IDLE_LOOKS; look++) {
            assertThat(lingering.isOverAtThisLook()).isFalse();
        }
        lingering.received();
        assertThat(looksUntilCut(false)).isEqualTo(1 + Lingering.IDLE_LOOKS);
    }

    private int looksUntilCut(boolean sending) {
        return IntStream.iterate(1, look -> look + 1)
                .filter(look -> {
                    if (sending) {
                        lingering.received();
                    }
                    return lingering.isOverAtThisLook();
                })
                .findFirst()
                .orElseThrow();
    }
}
