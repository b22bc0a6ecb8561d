package dev.beckon.worker.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.worker.testing.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactStatesTest {

    private static final ScenarioId STORM = new ScenarioId(7);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

    private final Person ada = Person.numbered(1);
    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(ContactStates.STORE), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    private final ContactStates states = new ContactStates(store);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    private ContactState running(String text) {
        ContactProfile profile = ada.profile(3);
        var start = ada.start("call", STORM, 1, Lane.REALTIME, NOON);
        Map<String, Object> data = Map.of("text", text, "nested", Map.of("list", List.of(1, 2.5, true)));
        var execution = new ExecutionState(
                start.executionId(), ExecutionStatus.WAITING, 1, 2, data, Map.of("ask", "Yes"), null);
        return ContactState.EMPTY.withProfile(profile).after(RunningExecution.begun(start, execution), List.of(), NOON);
    }

    @Test
    void aTaskThatReadsTheStoreSeesWhatTheOneThatWroteItRemembers() {
        states.put(ada.key(), running("rain"));
        assertThat(states.get(ada.key())).isEqualTo(running("rain"));
        assertThat(new ContactStates(store).get(ada.key())).isEqualTo(running("rain"));
    }

    @Test
    void aContactOfWhomNothingIsLeftIsGone() {
        states.put(ada.key(), running("rain"));
        states.put(ada.key(), ContactState.EMPTY);
        assertThat(states.get(ada.key())).isEqualTo(ContactState.EMPTY);
        assertThat(store.get(ada.key().toString())).isNull();
    }

    @Test
    void aStateThatIsTooLargeLeavesTheFormerOne() {
        states.put(ada.key(), running("rain"));
        ContactState huge = running("x".repeat(ContactStates.MAX_BYTES));

        assertThatExceptionOfType(StateTooLargeException.class).isThrownBy(() -> states.put(ada.key(), huge));

        assertThat(states.get(ada.key())).isEqualTo(running("rain"));
        assertThat(new ContactStates(store).get(ada.key())).isEqualTo(running("rain"));
    }
}
