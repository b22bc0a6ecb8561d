package dev.beckon.worker.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final AtomicLong nanos = new AtomicLong();

    private Budget budget(int count) {
        return new Budget(Duration.ofMillis(20), count, nanos::get);
    }

    private void pass(int millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void itEndsWithItsNumber() {
        Budget budget = budget(2);
        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void itEndsWithItsTime() {
        Budget budget = budget(10);
        assertThat(budget.isSpent()).isFalse();
        pass(20);
        assertThat(budget.isSpent()).isFalse();
        pass(1);
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void oneIsAlwaysGrantedOrElseASlowBeginningWouldKeepEverythingForEver() {
        Budget budget = budget(10);
        pass(5_000);
        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.isSpent()).isTrue();
    }
}
