package dev.beckon.triggers.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.testing.ServiceTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class WorkerLagTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    RecordPublisher publisher;

    @Test
    void audiencesAreHeldWhileTheWorkersAreBehind() {
        String workers = "workers-" + UUID.randomUUID();
        ExecutionCommand cancel = new ExecutionCommand.CancelExecution(
                new WorkspaceId(workers),
                new ContactId(1),
                new ExecutionId(UUID.randomUUID()),
                "cancelled",
                Instant.now(),
                null);
        IntStream.range(0, 3)
                .mapToObj(i -> publisher.publish(Topics.COMMANDS_BULK, cancel.key(), cancel))
                .toList()
                .forEach(CompletableFuture::join);
        try (KafkaConsumer<byte[], byte[]> worker = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", workers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            assertThat(isAboveBound(workers, 1)).as("nothing is known of them").isFalse();
            Map<TopicPartition, Long> ends = ends(worker);
            TopicPartition used = ends.entrySet().stream()
                    .filter(end -> end.getValue() >= 3)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            // Others may write to the topic between the two looks.
            await().untilAsserted(() -> {
                worker.commitSync(
                        Map.of(used, new OffsetAndMetadata(ends(worker).get(used) - 2)));
                assertThat(isAboveBound(workers, 1)).isTrue();
                assertThat(isAboveBound(workers, 2)).isFalse();
            });
            assertThat(isAboveBound(workers, 0)).as("no bound").isFalse();
        }
    }

    private static Map<TopicPartition, Long> ends(KafkaConsumer<?, ?> consumer) {
        return consumer.endOffsets(consumer.partitionsFor(Topics.COMMANDS_BULK.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
    }

    private boolean isAboveBound(String group, long bound) {
        WorkerLag lag = new WorkerLag(
                bootstrapServers,
                new AudienceConfig() {
                    @Override
                    public String workerGroup() {
                        return group;
                    }

                    @Override
                    public int mostTries() {
                        return 1;
                    }

                    @Override
                    public Duration tryAgain() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Duration tryAgainSlow() {
                        return Duration.ZERO;
                    }

                    @Override
                    public long mostWaiting() {
                        return bound;
                    }
                },
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        try {
            return lag.isAboveBound();
        } finally {
            lag.close();
        }
    }
}
