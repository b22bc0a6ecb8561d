package dev.beckon.worker.topology;

import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.apply.DecisionApplier;
import dev.beckon.worker.clockwork.CommitPacing;
import dev.beckon.worker.clockwork.EndedSweep;
import dev.beckon.worker.clockwork.TimerTicks;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.decide.ContactDecider;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.input.InputReader;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.state.StateTooLargeException;
import dev.beckon.worker.state.WorkerStores;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/** The edge between Kafka Streams and the worker: records and clocks in, one record's failure kept to that record. */
final class ContactProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOGGER = Logger.getLogger(ContactProcessor.class);

    private final Definitions definitions;
    private final WorkerConfig config;
    private final WorkerMetrics metrics;
    private final CommitPacing pacing;

    private ProcessorContext<String, byte[]> context;
    private ContactInputs inputs;
    private ContactProfiles profiles;
    private DeadLetters deadLetters;

    ContactProcessor(Definitions definitions, WorkerConfig config, WorkerMetrics metrics, CommitPacing pacing) {
        this.definitions = definitions;
        this.config = config;
        this.metrics = metrics;
        this.pacing = pacing;
    }

    /** Wires, and waits for the definitions where a worker has only just begun; later ones are there at once. */
    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        WorkerStores stores = WorkerStores.of(context);
        TopologyOutputs outputs = new TopologyOutputs(context);
        ContactDecider decider = new ContactDecider(
                definitions,
                config.maxRunning(),
                config.publicUrl(),
                config.linkKey().orElse(""));
        DecisionApplier applier = new DecisionApplier(stores, outputs, config.endedRetention());
        deadLetters = new DeadLetters(context, metrics);
        profiles = new ContactProfiles(stores);
        inputs = new ContactInputs(stores, decider, applier, metrics);
        ParkedRetry retry = new ParkedRetry(stores, inputs, definitions, config.parking());
        TimerTicks timers = new TimerTicks(stores.timers(), outputs, config.timers(), metrics);
        EndedSweep sweep = new EndedSweep(stores.contacts(), config.sweep(), config.endedRetention());
        every(config.earlyCommit().gap(), pacing::tick);
        every(config.timers().interval(), now -> fireTimers(timers, now));
        every(config.parking().interval(), retry::tick);
        every(config.sweep().interval(), sweep::tick);
        awaitDefinitions();
    }

    /** Without them a workspace has no settings and a campaign no rules, and what is decided then is wrong for good. */
    private void awaitDefinitions() {
        if (!definitions.awaitReady(config.definitionsWithin())) {
            LOGGER.warn(
                    "Begins although not all definitions are read: settings of workspaces and campaigns may be missed");
        }
    }

    private void every(Duration interval, Consumer<Instant> tick) {
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, millis -> guarded(tick, millis));
    }

    private void fireTimers(TimerTicks timers, Instant now) {
        if (timers.tick(now)) {
            pacing.realtimeHandled(now, context::commit);
        }
    }

    private void guarded(Consumer<Instant> tick, long millis) {
        try {
            tick.accept(Instant.ofEpochMilli(millis));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            metrics.dropped("tick_failed");
            LOGGER.error("A clock's tick failed and will be tried again", e);
        }
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        try {
            handle(from.topic(), record, now);
        } catch (KafkaException e) {
            throw e;
        } catch (UndecodableException e) {
            deadLetters.put(record, from, "undecodable", e.getMessage(), now);
        } catch (StateTooLargeException e) {
            deadLetters.put(record, from, "state_too_large", e.getMessage(), now);
        } catch (RuntimeException e) {
            deadLetters.put(record, from, "unexpected", e.toString(), now);
        }
    }

    private void handle(String topic, Record<String, byte[]> record, Instant now) {
        if (topic.equals(Topics.CONTACT_PROFILES.name())) {
            profiles.take(record.key(), record.value());
            return;
        }
        inputs.take(InputReader.read(topic, record.key(), record.value()), now);
        if (topic.equals(Topics.COMMANDS_REALTIME.name())) {
            pacing.realtimeHandled(now, context::commit);
        }
    }
}
