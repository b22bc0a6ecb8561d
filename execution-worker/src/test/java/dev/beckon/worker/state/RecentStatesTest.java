package dev.beckon.worker.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentStatesTest {

    private final RecentStates recent = new RecentStates(100);

    private static ContactState state() {
        return ContactState.EMPTY.withParked(true);
    }

    @Test
    void theOneNotTouchedForLongestGoesFirst() {
        recent.put("a", state(), 50);
        recent.put("b", state(), 50);
        recent.get("a");

        recent.put("c", state(), 50);

        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("a")).isNotNull();
        assertThat(recent.get("c")).isNotNull();
    }

    @Test
    void aNewerStateTakesThePlaceAndTheBytesOfTheOlder() {
        recent.put("a", state(), 90);
        ContactState newer = state();
        recent.put("a", newer, 20);
        recent.put("b", state(), 80);

        assertThat(recent.get("a")).isSameAs(newer);
        assertThat(recent.get("b")).isNotNull();
    }

    @Test
    void whatIsTooLargeAloneIsNotKept() {
        recent.put("a", state(), 101);
        assertThat(recent.get("a")).isNull();
    }

    @Test
    void whatWasRemovedIsGone() {
        recent.put("a", state(), 10);
        recent.remove("a");
        assertThat(recent.get("a")).isNull();
    }
}
