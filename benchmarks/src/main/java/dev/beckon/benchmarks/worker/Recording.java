package dev.beckon.benchmarks.worker;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.state.ContactStates;
import dev.beckon.worker.state.Timers;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the worker writes for one contact, byte for byte but for the ids in it.
 *
 * @param asked at the start
 * @param answered at the reply
 * @param timerKey of the timer that is set at the start and deleted at the reply; it ends with the contact's key
 * @param timerValue the value under it
 */
record Recording(Written asked, Written answered, byte[] timerKey, byte[] timerValue) {

    /** One transition's state and records. */
    record Written(RecordedBytes state, RecordedBytes journal, RecordedBytes message) {}

    private static final long CONTACT = 1_234_567;

    static Recording make(Path folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-recording");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        try (TopologyTestDriver driver = new TopologyTestDriver(new WorkerParts().topology(), settings)) {
            Written asked = written(driver, Workload.start(CONTACT));
            KeyValueStore<Bytes, byte[]> timers = driver.getKeyValueStore(Timers.STORE);
            try (KeyValueIterator<Bytes, byte[]> rows = timers.all()) {
                var timer = rows.next();
                Written answered = written(driver, Workload.reply(CONTACT));
                return new Recording(asked, answered, timer.key.get(), timer.value);
            }
        }
    }

    private static Written written(TopologyTestDriver driver, ExecutionCommand command) {
        String key = command.key().toString();
        driver.createInputTopic(Topics.COMMANDS_BULK.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, Topics.COMMANDS_BULK.codec().encode(command));
        KeyValueStore<String, byte[]> states = driver.getKeyValueStore(ContactStates.STORE);
        return new Written(
                new RecordedBytes(states.get(key)),
                output(driver, Topics.JOURNAL.name()),
                output(driver, Topics.OUTBOUND_BULK.name()));
    }

    private static RecordedBytes output(TopologyTestDriver driver, String topic) {
        return new RecordedBytes(driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readValue());
    }
}
