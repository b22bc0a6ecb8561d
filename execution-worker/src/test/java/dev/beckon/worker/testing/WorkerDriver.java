package dev.beckon.worker.testing;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.topology.WorkerTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology without a broker, at a time of its own. */
public final class WorkerDriver implements AutoCloseable {

    private static final Instant BEGINNING = Instant.parse("2026-11-21T08:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private Instant now = BEGINNING;

    public WorkerDriver(Definitions definitions, WorkerConfig config) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "worker-driver");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder());
        driver = new TopologyTestDriver(
                WorkerTopology.build(definitions, config, new WorkerMetrics(meters)), settings, BEGINNING);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "worker-driver-")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instant now() {
        return now;
    }

    /** Lets the time pass; clocks tick on the way. */
    public void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    public void command(ExecutionCommand command) {
        pipe(Topics.COMMANDS_REALTIME, command.key(), command);
    }

    public void bulk(ExecutionCommand command) {
        pipe(Topics.COMMANDS_BULK, command.key(), command);
    }

    public void outcome(MessageOutcome outcome) {
        pipe(Topics.OUTCOMES, outcome.key(), outcome);
    }

    public void profile(ContactProfile profile) {
        pipe(Topics.CONTACT_PROFILES, profile.key(), profile);
    }

    private <V> void pipe(Topic<ContactKey, V> topic, ContactKey key, V value) {
        raw(topic, key.toString(), topic.codec().encode(value));
    }

    public void raw(Topic<?, ?> topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, now));
    }

    /** The messages of a lane that were not read before. */
    public List<OutboundMessage> messages(Lane lane) {
        return read(Topics.outbound(lane));
    }

    /** The journal's records that were not read before. */
    public List<JournalRecord> journal() {
        return read(Topics.JOURNAL);
    }

    /** The events of all journal records that were not read before. */
    public List<ExecutionEvent> events() {
        return journal().stream().flatMap(record -> record.events().stream()).toList();
    }

    private <V> List<V> read(Topic<?, V> topic) {
        return records(topic.name()).stream()
                .map(record -> topic.codec().decode(record.value()))
                .toList();
    }

    /** The records of any topic that were not read before. */
    public List<TestRecord<String, byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** Whether a store holds nothing. */
    public boolean isEmpty(String store) {
        try (var rows = driver.getKeyValueStore(store).all()) {
            return !rows.hasNext();
        }
    }

    /** How often something was counted. */
    public double count(String name, String tag, String value) {
        var counter = meters.find(name).tag(tag, value).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
