package dev.beckon.benchmarks.worker;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores and forwards what was recorded, without looking at what came: the limit of any worker on Kafka Streams. */
final class BareProcessor implements Processor<String, byte[], String, byte[]> {

    static final String STATES = "states";
    static final String TIMERS = "timers";
    static final String JOURNAL = "to-journal";
    static final String MESSAGES = "to-messages";

    private static final byte[] TRACE =
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(StandardCharsets.UTF_8);

    private final Recording recording;
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, byte[]> states;
    private KeyValueStore<Bytes, byte[]> timers;

    BareProcessor(Recording recording) {
        this.recording = recording;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        states = context.getStateStore(STATES);
        timers = context.getStateStore(TIMERS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        boolean first = states.get(record.key()) == null;
        Recording.Written written = first ? recording.asked() : recording.answered();
        states.put(record.key(), written.state().copyFor(record.key()));
        Bytes timer = timerOf(record.key());
        if (first) {
            timers.put(timer, recording.timerValue());
        } else {
            timers.delete(timer);
        }
        forward(record, written.message().copyFor(record.key()), MESSAGES);
        forward(record, written.journal().copyFor(record.key()), JOURNAL);
    }

    private void forward(Record<String, byte[]> record, byte[] value, String sink) {
        Headers headers = new RecordHeaders().add("traceparent", TRACE);
        context.forward(new Record<>(record.key(), value, record.timestamp(), headers), sink);
    }

    /** The recorded key with this contact's at its end. */
    private Bytes timerOf(String contact) {
        byte[] tail = contact.getBytes(StandardCharsets.UTF_8);
        byte[] key = recording.timerKey().clone();
        int length = Math.min(tail.length, key.length);
        System.arraycopy(tail, 0, key, key.length - length, length);
        return Bytes.wrap(key);
    }
}
