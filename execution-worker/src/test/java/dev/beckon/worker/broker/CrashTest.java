package dev.beckon.worker.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
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
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker is killed twice in the middle of a conversation with many; nothing is lost and nothing is said twice. */
class CrashTest {

    private static final ScenarioId STORM = new ScenarioId(4711);
    private static final int PEOPLE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final String broker = TestBroker.bootstrapServers();
    private final List<Person> people =
            LongStream.rangeClosed(1, PEOPLE).mapToObj(Person::numbered).toList();

    @TempDir
    private Path folder;

    private RecordPublisher publisher;
    private TopicReader<OutboundMessage> messages;
    private TopicReader<JournalRecord> journal;
    private KillableWorker worker;

    @BeforeEach
    void open() throws IOException {
        publisher = RecordPublisher.connect(broker, Map.of("delivery.timeout.ms", 120_000));
        messages = new TopicReader<>(Topics.OUTBOUND_BULK, broker);
        journal = new TopicReader<>(Topics.JOURNAL, broker);
        ScenarioVersion version = Scenarios.question(Person.WORKSPACE, STORM, 1, "skip");
        publisher.publish(Topics.DEFINITIONS, version.key(), version).join();
        worker = new KillableWorker(broker, "crash-test", folder);
    }

    @AfterEach
    void close() {
        worker.close();
        publisher.close();
        messages.close();
        journal.close();
    }

    private void killAndRestartWorkerAfter(int outputs) throws IOException {
        awaitMessages(count -> count >= outputs);
        worker.killAndRestart();
    }

    private void awaitMessages(IntPredicate enough) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> enough.test(messages.poll().size()));
    }

    @Test
    void everyoneIsAskedAndAnsweredOnce() throws IOException {
        people.forEach(person -> publisher.publish(
                Topics.COMMANDS_BULK, person.key(), person.start("storm", STORM, 1, Lane.BULK, Instant.now())));
        killAndRestartWorkerAfter(PEOPLE / 4);
        awaitMessages(count -> count >= PEOPLE);

        people.forEach(person ->
                publisher.publish(Topics.COMMANDS_REALTIME, person.key(), person.reply("yes", null, Instant.now())));
        killAndRestartWorkerAfter(PEOPLE + PEOPLE / 4);
        awaitMessages(count -> count >= 2 * PEOPLE);
        await().atMost(PATIENCE).until(() -> journal.poll().size() >= 2 * PEOPLE);

        assertThat(messages.poll())
                .hasSize(2 * PEOPLE)
                .extracting(OutboundMessage::messageId)
                .doesNotHaveDuplicates();
        assertThat(journal.poll())
                .hasSize(2 * PEOPLE)
                .extracting(record -> record.executionId() + "/" + record.sequence())
                .doesNotHaveDuplicates();
    }
}
