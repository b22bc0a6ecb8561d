package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A scenario that one contact may be in once for each execution key. */
class EntryKeyTest {

    private static final ScenarioId CLAIM = new ScenarioId(1);

    private final Person ada = Person.numbered(1);
    private final WorkerDriver worker = new WorkerDriver(
            new FixedDefinitions().publish(Scenarios.question(Person.WORKSPACE, CLAIM, 1, "allow_with_key")),
            Configs.defaults());

    @AfterEach
    void stop() {
        worker.close();
    }

    private StartExecution start(String call, String key) {
        return new StartExecution(
                Person.WORKSPACE,
                ada.id(),
                DerivedId.execution(Person.call(call), CLAIM, ada.key(), key),
                Person.call(call),
                CLAIM,
                1,
                key,
                Lane.REALTIME,
                Map.of(),
                ada.profile(1),
                worker.now(),
                null);
    }

    private void assertRefused(StartExecution start) {
        worker.messages(Lane.REALTIME);
        worker.journal();

        worker.command(start);

        assertThat(worker.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.ALREADY_IN_SCENARIO));
        assertThat(worker.messages(Lane.REALTIME)).isEmpty();
    }

    @Test
    void differentKeysRunBesideEachOther() {
        worker.command(start("one", "claim-1"));
        worker.command(start("one", "claim-2"));
        assertThat(worker.messages(Lane.REALTIME)).hasSize(2);
    }

    @Test
    void theSameKeyOfAnotherCallIsRefused() {
        worker.command(start("one", "claim-1"));
        assertRefused(start("two", "claim-1"));
    }

    @Test
    void noKeyIsAKeyOfItsOwn() {
        worker.command(start("one", "claim-1"));
        worker.command(start("two", null));
        assertThat(worker.messages(Lane.REALTIME)).hasSize(2);
        assertRefused(start("three", null));
    }

    @Test
    void aKeyIsFreeAgainAfterTheEnd() {
        StartExecution first = start("one", "claim-1");
        worker.command(first);
        worker.command(ada.cancel(first.executionId(), worker.now()));
        worker.messages(Lane.REALTIME);

        worker.command(start("two", "claim-1"));

        assertThat(worker.messages(Lane.REALTIME)).hasSize(1);
    }
}
