package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Lane;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an answer does to campaigns that have not asked for it. */
class CampaignReplyTest {

    private static final ScenarioId STOPPING = new ScenarioId(7);
    private static final ScenarioId GOING_ON = new ScenarioId(8);
    private static final ScenarioId ASKING = new ScenarioId(9);

    private final Person ada = Person.numbered(1);
    private final FixedDefinitions definitions = new FixedDefinitions()
            .publish(Scenarios.delay(Person.WORKSPACE, STOPPING, 1))
            .publish(Scenarios.delay(Person.WORKSPACE, GOING_ON, 1))
            .publish(Scenarios.question(Person.WORKSPACE, ASKING, 1, "allow"))
            .stopOnReply(STOPPING);
    private WorkerDriver worker = new WorkerDriver(definitions, Configs.defaults());

    @AfterEach
    void stop() {
        worker.close();
    }

    private void start(ScenarioId scenario) {
        worker.command(ada.start("call", scenario, 1, Lane.REALTIME, worker.now()));
        worker.journal();
    }

    private List<JournalRecord> reply(String text) {
        worker.command(ada.reply(text, null, worker.now()));
        return worker.journal();
    }

    @Test
    void aContactLeavesTheCampaignThatStopsAndNoOther() {
        start(STOPPING);
        start(GOING_ON);

        List<JournalRecord> told = reply("please call me");

        assertThat(told).extracting(JournalRecord::executionId).containsExactly(ada.execution("call", STOPPING));
        assertThat(told.getFirst().events())
                .filteredOn(ExecutionEnded.class::isInstance)
                .extracting("status", "code", "detail")
                .containsExactly(tuple(ExecutionStatus.INTERRUPTED, "cancelled", "replied"));
        worker.messages(Lane.REALTIME);
        worker.pass(Duration.ofMinutes(11));
        assertThat(worker.messages(Lane.REALTIME)).hasSize(1);
        worker.journal();
        assertThat(reply("anything else")).isEmpty();
    }

    @Test
    void anAnswerThatIsWaitedForIsNoReasonToStop() {
        start(STOPPING);
        start(ASKING);

        assertThat(reply("yes")).extracting(JournalRecord::executionId).containsExactly(ada.execution("call", ASKING));
        worker.messages(Lane.REALTIME);
        worker.pass(Duration.ofMinutes(11));
        assertThat(worker.messages(Lane.REALTIME)).hasSize(1);
    }

    @Test
    void aWorkerThatOnlyBeginsKnowsTheRulesOfCampaignsBeforeItsFirstReply() {
        worker.close();
        FixedDefinitions onTheirWay = new FixedDefinitions()
                .publish(Scenarios.delay(Person.WORKSPACE, STOPPING, 1))
                .ready(false)
                .whenAwaited(all -> all.stopOnReply(STOPPING).ready(true));
        worker = new WorkerDriver(onTheirWay, Configs.defaults());
        start(STOPPING);

        assertThat(reply("please call me"))
                .extracting(JournalRecord::executionId)
                .containsExactly(ada.execution("call", STOPPING));
    }
}
