package dev.beckon.worker.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ChildEnded;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.TestBroker;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.worker.testing.KillableWorker;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.TopicReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worker is killed while sub-scenarios are starting, and again while they end: each parent has exactly one child, and
 * goes on exactly once.
 */
class SubScenarioCrashTest {

    private static final ScenarioId PARENT = new ScenarioId(4721);
    private static final ScenarioId CHILD = new ScenarioId(4722);
    private static final int PEOPLE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final String broker = TestBroker.bootstrapServers();
    private final List<Person> people = LongStream.rangeClosed(1, PEOPLE)
            .mapToObj(number -> Person.numbered(920_000 + number))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void eachParentHasOneChildAndGoesOnOnce() throws IOException {
        try (RecordPublisher publisher = RecordPublisher.connect(broker, Map.of("delivery.timeout.ms", 120_000));
                TopicReader<OutboundMessage> messages = new TopicReader<>(Topics.OUTBOUND_BULK, broker);
                TopicReader<JournalRecord> journal = new TopicReader<>(Topics.JOURNAL, broker)) {
            publish(publisher);
            try (KillableWorker worker = new KillableWorker(broker, "sub-scenario-crash-test", folder)) {
                people.forEach(person -> publisher.publish(
                        Topics.COMMANDS_BULK, person.key(), person.start("sub", PARENT, 1, Lane.BULK, Instant.now())));
                awaitMessages(messages, "ask", PEOPLE / 4);
                worker.killAndRestart();
                awaitMessages(messages, "ask", PEOPLE);

                people.forEach(person -> publisher.publish(
                        Topics.COMMANDS_REALTIME, person.key(), person.reply("yes", null, Instant.now())));
                awaitMessages(messages, "done", PEOPLE / 4);
                worker.killAndRestart();
                awaitMessages(messages, "done", PEOPLE);
                await().atMost(PATIENCE).until(() -> journal.poll().size() >= 4 * PEOPLE);
            }
            assertSaidOnce(messages.poll());
            assertToldOnce(journal.poll());
        }
    }

    private static void publish(RecordPublisher publisher) {
        List<DefinitionRecord> definitions = List.of(
                Scenarios.head(PARENT),
                Scenarios.head(CHILD),
                Scenarios.waitingParent(PARENT, CHILD),
                Scenarios.question(Person.WORKSPACE, CHILD, 1, "skip"));
        definitions.forEach(definition -> publisher
                .publish(Topics.DEFINITIONS, definition.key(), definition)
                .join());
    }

    private static void awaitMessages(TopicReader<OutboundMessage> messages, String actionKey, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> messages.poll().stream()
                                .filter(message -> message.actionKey().equals(actionKey))
                                .count()
                        >= count);
    }

    /** The question and what follows it in the child, and what the parent says at its end. */
    private static void assertSaidOnce(List<OutboundMessage> messages) {
        assertThat(messages)
                .hasSize(3 * PEOPLE)
                .extracting(OutboundMessage::messageId)
                .doesNotHaveDuplicates();
    }

    private static void assertToldOnce(List<JournalRecord> journal) {
        assertThat(journal)
                .hasSize(4 * PEOPLE)
                .extracting(record -> record.executionId() + "/" + record.sequence())
                .doesNotHaveDuplicates();
        assertThat(events(journal, CHILD))
                .filteredOn(ExecutionStarted.class::isInstance)
                .hasSize(PEOPLE);
        assertThat(events(journal, PARENT))
                .filteredOn(ChildEnded.class::isInstance)
                .hasSize(PEOPLE)
                .allSatisfy(ended -> assertThat(((ChildEnded) ended).status()).isEqualTo(ExecutionStatus.COMPLETED));
    }

    private static List<ExecutionEvent> events(List<JournalRecord> journal, ScenarioId scenario) {
        return journal.stream()
                .filter(record -> record.scenarioId().equals(scenario))
                .flatMap(record -> record.events().stream())
                .toList();
    }
}
