package dev.beckon.triggers.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.support.kafka.RecordPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Has people started, and publishes what the worker and delivery say of their runs. */
@ApplicationScoped
public class Runs {

    private final Town town;
    private final CommandEar ear;
    private final RecordPublisher publisher;

    Runs(Town town, CommandEar ear, RecordPublisher publisher) {
        this.town = town;
        this.ear = ear;
        this.publisher = publisher;
    }

    /** Makes these people and starts each by the one call; gives the worker of each, in order. */
    public List<Worker> start(WorkspaceId home, TriggerCallId call, ScenarioId scenario, String... externalIds) {
        List<String> people = List.of(externalIds);
        people.forEach(person -> town.anybody(home, person));
        town.trigger(
                home,
                call,
                new TriggerRequest(scenario, people.stream().map(Town::named).toList(), Map.of(), null, null));
        return people.stream().map(person -> worker(home, person)).toList();
    }

    private Worker worker(WorkspaceId home, String externalId) {
        await().until(() -> !starts(home, externalId).isEmpty());
        List<StartExecution> starts = starts(home, externalId);
        assertThat(starts).hasSize(1);
        return new Worker(starts.getFirst());
    }

    private List<StartExecution> starts(WorkspaceId home, String externalId) {
        return ear.heard(StartExecution.class, home).stream()
                .filter(start -> externalId.equals(start.contact().externalId()))
                .toList();
    }

    /** The brokers have them afterwards, in this order. */
    public void write(JournalRecord... records) {
        for (JournalRecord record : records) {
            publisher.publish(Topics.JOURNAL, record.key(), record).join();
        }
    }

    /** The brokers have it afterwards. */
    public void tell(MessageOutcome outcome) {
        publisher.publish(Topics.OUTCOMES, outcome.key(), outcome).join();
    }
}
