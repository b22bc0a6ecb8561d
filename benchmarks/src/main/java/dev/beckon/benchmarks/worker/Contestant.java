package dev.beckon.benchmarks.worker;

import com.sun.management.OperatingSystemMXBean;
import dev.beckon.worker.config.StreamsSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** A topology that runs and rests: it is paused while its input is laid out, and timed from the word go. */
final class Contestant implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String name;
    private final String input;
    private final KafkaStreams streams;
    private final Admin admin;

    /** Starts it with the service's settings, and pauses it once it runs. */
    Contestant(String name, String input, Topology topology, String bootstrapServers, Path folder, Admin admin)
            throws InterruptedException {
        this.name = name;
        this.input = input;
        this.admin = admin;
        streams = new KafkaStreams(
                topology,
                StreamsSettings.with(Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "application.id", name,
                        "state.dir", folder.resolve(name).toString())));
        streams.start();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (streams.state() != KafkaStreams.State.RUNNING) {
            rest(giveUp, "run");
        }
        streams.pause();
    }

    String input() {
        return input;
    }

    /** Lets it work until all of its input is committed. */
    Run runUntilCommitted(int transitions) throws Exception {
        Map<TopicPartition, Long> ends = ends();
        long processor = PROCESS.getProcessCpuTime();
        long begin = System.nanoTime();
        streams.resume();
        while (!isCommitted(ends)) {
            rest(begin + PATIENCE.toNanos(), "commit its input");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double processorSeconds = (PROCESS.getProcessCpuTime() - processor) / 1e9;
        streams.pause();
        return new Run(transitions, seconds, processorSeconds);
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        var description = admin.describeTopics(List.of(input)).allTopicNames().get();
        Map<TopicPartition, OffsetSpec> latest = description.get(input).partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(input, partition.partition()),
                        partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean isCommitted(Map<TopicPartition, Long> ends) throws Exception {
        var committed = admin.listConsumerGroupOffsets(name)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            var offset = committed.get(end.getKey());
            return offset != null && offset.offset() >= end.getValue();
        });
    }

    private void rest(long giveUp, String wanted) throws InterruptedException {
        if (System.nanoTime() > giveUp) {
            throw new IllegalStateException(name + " did not " + wanted + " within " + PATIENCE);
        }
        Thread.sleep(LOOK_EVERY);
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(20));
    }
}
