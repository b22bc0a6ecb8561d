package dev.beckon.worker.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.AnswerReceived;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.TestBroker;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.RunningStreams;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.TopicReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply came in time, but the worker was down until after the timeout: the reply still wins. */
class LaggingReplyTest {

    private static final ScenarioId QUICK = new ScenarioId(4712);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String broker = TestBroker.bootstrapServers();
    private final FixedDefinitions definitions =
            new FixedDefinitions().publish(Scenarios.quickQuestion(Person.WORKSPACE, QUICK, 1));
    private final Person ada = Person.numbered(900_001);

    @TempDir
    private Path folder;

    private RunningStreams start() {
        return RunningStreams.start(definitions, broker, "lagging-reply-test", folder);
    }

    @Test
    void aLaggingReplyWinsOverItsOwnTimeout() {
        try (RecordPublisher publisher = RecordPublisher.connect(broker, Map.of());
                TopicReader<OutboundMessage> messages = new TopicReader<>(Topics.OUTBOUND_REALTIME, broker);
                TopicReader<JournalRecord> journal = new TopicReader<>(Topics.JOURNAL, broker)) {
            Instant due;
            try (RunningStreams worker = start()) {
                publisher
                        .publish(
                                Topics.COMMANDS_REALTIME,
                                ada.key(),
                                ada.start("quick", QUICK, 1, Lane.REALTIME, Instant.now()))
                        .join();
                OutboundMessage question = await().atMost(PATIENCE)
                        .until(messages::poll, seen -> !seen.isEmpty())
                        .getFirst();
                publisher
                        .publish(
                                Topics.OUTCOMES,
                                ada.key(),
                                ada.outcome(question, MessageStatus.ACCEPTED, Instant.now()))
                        .join();
                due =
                        await()
                                .atMost(PATIENCE)
                                .until(journal::poll, seen -> seen.size() >= 2)
                                .getLast()
                                .events()
                                .stream()
                                .filter(TimerSet.class::isInstance)
                                .map(event -> ((TimerSet) event).dueAt())
                                .findFirst()
                                .orElseThrow();
            }
            publisher
                    .publish(Topics.COMMANDS_REALTIME, ada.key(), ada.reply("yes", null, Instant.now()))
                    .join();
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(due.plusMillis(200)));

            try (RunningStreams worker = start()) {
                List<JournalRecord> told = await().atMost(PATIENCE).until(journal::poll, seen -> seen.size() >= 3);
                assertThat(told.get(2).events()).hasAtLeastOneElementOfType(AnswerReceived.class);
                assertThat(messages.poll())
                        .extracting(OutboundMessage::actionKey)
                        .doesNotContain("late");
            }
        }
    }
}
