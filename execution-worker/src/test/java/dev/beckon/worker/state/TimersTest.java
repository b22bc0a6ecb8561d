package dev.beckon.worker.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.message.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.000000001Z");

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(Timers.STORE), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    private final Timers timers = new Timers(store);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    private static TimerKey due(Instant at) {
        ExecutionId execution = new ExecutionId(DerivedId.of("execution", at));
        return new TimerKey(at, ContactKey.parse("local:1"), execution, 3, TimerKind.ANSWER_TIMEOUT, Lane.BULK);
    }

    private List<TimerKey> taken(Instant now, int atMost) {
        List<TimerKey> fired = new ArrayList<>();
        timers.takeDue(now, Budget.of(Duration.ofSeconds(10), atMost), (timer, trace) -> fired.add(timer));
        return fired;
    }

    @Test
    void aKeySurvivesItsBytes() {
        assertThat(TimerKey.of(due(NOON).toBytes())).isEqualTo(due(NOON));
    }

    @Test
    void keysSortByTheTimeAtWhichTheyAreDue() {
        assertThat(Arrays.compareUnsigned(
                        due(NOON).toBytes(), due(NOON.plusNanos(1)).toBytes()))
                .isNegative();
    }

    @Test
    void aTimerIsNotTakenANanosecondEarly() {
        timers.set(due(NOON), null);

        assertThat(taken(NOON.minusNanos(1), 10)).isEmpty();
        assertThat(taken(NOON, 10)).containsExactly(due(NOON));
        assertThat(taken(NOON, 10)).isEmpty();
    }

    @Test
    void theRestIsTakenNextTimeWhenTheBudgetIsSpent() {
        List<TimerKey> all = List.of(due(NOON), due(NOON.plusMillis(1)), due(NOON.plusMillis(2)));
        all.forEach(timer -> timers.set(timer, null));

        assertThat(taken(NOON.plusSeconds(1), 2)).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(taken(NOON.plusSeconds(1), 2)).containsExactly(all.getLast());
    }

    @Test
    void aTimerThatIsSetBeforeThePositionOfTheScanIsFound() {
        timers.set(due(NOON.plusSeconds(60)), null);
        assertThat(taken(NOON, 10)).isEmpty();

        timers.set(due(NOON.plusSeconds(1)), null);

        assertThat(taken(NOON.plusSeconds(2), 10)).containsExactly(due(NOON.plusSeconds(1)));
        assertThat(taken(NOON.plusSeconds(61), 10)).hasSize(1);
    }

    @Test
    void aCancelledTimerIsNotTaken() {
        timers.set(due(NOON), null);
        timers.cancel(due(NOON));

        assertThat(taken(NOON.plusSeconds(1), 10)).isEmpty();
    }
}
