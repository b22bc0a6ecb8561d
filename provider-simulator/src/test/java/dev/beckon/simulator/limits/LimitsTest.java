package dev.beckon.simulator.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private final Limits limits = new Limits(() -> now);

    @Test
    void freeFormNeedsAnInboundMessageWithin24Hours() {
        var window = new Enforcement(true, false, 0);
        assertThat(check(window, "+49151", true)).contains(Breach.WINDOW);
        assertThat(check(window, "+49151", false)).isEmpty();

        limits.heardFrom(Channel.WHATSAPP, "sender", "49151");
        assertThat(check(window, "+49151", true)).isEmpty();
        assertThat(check(window, "+49152", true)).contains(Breach.WINDOW);

        now = now.plus(Duration.ofHours(24));
        assertThat(check(window, "+49151", true)).contains(Breach.WINDOW);
    }

    @Test
    void onePersonGets45AtOnceThenOneIn6Seconds() {
        var pair = new Enforcement(false, true, 0);
        for (var i = 0; i < 45; i++) {
            assertThat(check(pair, "+49151", true)).isEmpty();
        }
        assertThat(check(pair, "+49151", true)).contains(Breach.PAIR_RATE);
        assertThat(check(pair, "+49152", true)).isEmpty();

        now = now.plusSeconds(6);
        assertThat(check(pair, "+49151", true)).isEmpty();
        assertThat(check(pair, "+49151", true)).contains(Breach.PAIR_RATE);
    }

    @Test
    void aSenderIsHeldToItsRate() {
        var rate = new Enforcement(false, false, 2);
        assertThat(check(rate, "+1", true)).isEmpty();
        assertThat(check(rate, "+2", true)).isEmpty();
        assertThat(check(rate, "+3", true)).contains(Breach.SENDER_RATE);
        now = now.plusMillis(500);
        assertThat(check(rate, "+3", true)).isEmpty();
    }

    private Optional<Breach> check(Enforcement enforce, String to, boolean freeForm) {
        return limits.check(enforce, Channel.WHATSAPP, "sender", to, freeForm);
    }
}
