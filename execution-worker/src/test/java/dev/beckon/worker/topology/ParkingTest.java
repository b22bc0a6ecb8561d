package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.worker.state.ContactStates;
import dev.beckon.worker.state.ParkedInputs;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkingTest {

    private static final ScenarioId STORM = new ScenarioId(7);

    private final Person ada = Person.numbered(1);
    private final FixedDefinitions definitions = new FixedDefinitions();
    private final WorkerDriver worker = new WorkerDriver(definitions, Configs.defaults());

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void aStartWaitsForItsVersionAndLaterInputsWaitBehindIt() {
        worker.command(ada.start("call", STORM, 1, Lane.REALTIME, worker.now()));
        worker.command(ada.reply("yes", null, worker.now()));
        worker.pass(Duration.ofSeconds(10));
        assertThat(worker.journal()).isEmpty();

        definitions.publish(Scenarios.question(Person.WORKSPACE, STORM, 1, "skip"));
        worker.pass(Duration.ofSeconds(1));

        assertThat(worker.messages(Lane.REALTIME))
                .extracting(OutboundMessage::actionKey)
                .containsExactly("ask", "yes");
        assertThat(worker.isEmpty(ParkedInputs.STORE)).isTrue();
    }

    @Test
    void aVersionThatNeverComesIsRefused() {
        worker.command(ada.start("call", STORM, 1, Lane.REALTIME, worker.now()));

        worker.pass(Duration.ofMinutes(3));

        assertThat(worker.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ExecutionEvent.InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN_VERSION));
        assertThat(worker.isEmpty(ParkedInputs.STORE)).isTrue();
        worker.pass(Duration.ofDays(8));
        assertThat(worker.isEmpty(ContactStates.STORE)).isTrue();
    }

    @Test
    void othersDoNotWaitForAParkedContact() {
        definitions.publish(Scenarios.question(Person.WORKSPACE, STORM, 1, "skip"));
        worker.command(ada.start("call", STORM, 2, Lane.REALTIME, worker.now()));

        Person bob = Person.numbered(2);
        worker.command(bob.start("call", STORM, 1, Lane.REALTIME, worker.now()));

        assertThat(worker.messages(Lane.REALTIME))
                .extracting(OutboundMessage::contactId)
                .containsExactly(bob.id());
    }
}
