package dev.beckon.worker.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InputsOfAllKindsTest {

    private static final ScenarioId STORM = new ScenarioId(7);
    private static final ScenarioId BROKEN = new ScenarioId(9);

    private final Person ada = new Person(Person.numbered(1).id(), "Ada");
    private final Person renamed = new Person(ada.id(), "Ada Lovelace");
    private final WorkerDriver worker = new WorkerDriver(
            new FixedDefinitions()
                    .publish(Scenarios.question(Person.WORKSPACE, STORM, 1, "skip"))
                    .publish(Scenarios.broken(Person.WORKSPACE, BROKEN, 1)),
            Configs.defaults());

    @AfterEach
    void stop() {
        worker.close();
    }

    private String greeting() {
        worker.command(ada.start("call", STORM, 1, Lane.REALTIME, worker.now()));
        return worker.messages(Lane.REALTIME).getFirst().content().text();
    }

    @Test
    void aPublishedProfileWinsOverAnOlderSnapshot() {
        worker.profile(renamed.profile(2));
        assertThat(greeting()).startsWith("Hello Ada Lovelace,");
    }

    @Test
    void aSnapshotWinsOverAnOlderProfile() {
        worker.profile(renamed.profile(0));
        assertThat(greeting()).startsWith("Hello Ada,");
    }

    @Test
    void aProfileThatCameLaterAndIsOlderIsNotKept() {
        worker.profile(renamed.profile(3));
        worker.profile(ada.profile(2));
        assertThat(greeting()).startsWith("Hello Ada Lovelace,");
    }

    @Test
    void aDeletedProfileLeavesTheSnapshot() {
        worker.profile(renamed.profile(2));
        worker.raw(Topics.CONTACT_PROFILES, ada.key().toString(), null);
        assertThat(greeting()).startsWith("Hello Ada,");
    }

    @Test
    void anUnreadableRecordIsSetAsideAsItCameAndTheStreamGoesOn() {
        worker.raw(Topics.COMMANDS_BULK, ada.key().toString(), "{\"type\":\"dance\"}".getBytes(UTF_8));

        var letters = worker.records(Topics.COMMANDS_BULK.deadLetters());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().value()).isEqualTo("{\"type\":\"dance\"}".getBytes(UTF_8));
        assertThat(new String(
                        letters.getFirst()
                                .headers()
                                .lastHeader(RecordHeaders.REASON)
                                .value(),
                        UTF_8))
                .isEqualTo("undecodable");
        assertThat(greeting()).startsWith("Hello Ada,");
    }

    @Test
    void aRecordUnderAnotherContactsKeyIsSetAside() {
        var start = ada.start("call", STORM, 1, Lane.REALTIME, worker.now());
        worker.raw(
                Topics.COMMANDS_REALTIME,
                "local:99",
                Topics.COMMANDS_REALTIME.codec().encode(start));

        assertThat(worker.records(Topics.COMMANDS_REALTIME.deadLetters())).hasSize(1);
        assertThat(worker.journal()).isEmpty();
    }

    @Test
    void anExecutionThatTheEngineCannotRunFailsAlone() {
        worker.command(ada.start("call", BROKEN, 1, Lane.REALTIME, worker.now()));

        assertThat(worker.events()).last().isInstanceOfSatisfying(ExecutionEnded.class, ended -> {
            assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(ended.code()).isEqualTo("engine_error");
        });
        assertThat(greeting()).startsWith("Hello Ada,");
    }
}
