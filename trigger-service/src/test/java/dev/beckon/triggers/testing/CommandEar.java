package dev.beckon.triggers.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hears every command that the service gives to the worker. */
@Startup
@ApplicationScoped
public class CommandEar {

    private static final Queue<ExecutionCommand> EMPTY = new ConcurrentLinkedQueue<>();

    private final Map<WorkspaceId, Queue<ExecutionCommand>> heard = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean open = true;

    CommandEar(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        thread = Thread.ofPlatform().daemon().start(() -> listen(bootstrapServers));
    }

    private void listen(String bootstrapServers) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = List.of(Topics.COMMANDS_REALTIME, Topics.COMMANDS_BULK).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (open) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> hear(Topics.COMMANDS_REALTIME.codec().decode(record.value())));
            }
        }
    }

    private void hear(ExecutionCommand command) {
        heard.computeIfAbsent(command.workspace(), workspace -> new ConcurrentLinkedQueue<>())
                .add(command);
    }

    public <C extends ExecutionCommand> List<C> heard(Class<C> type, WorkspaceId workspace) {
        return heard.getOrDefault(workspace, EMPTY).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public List<StartExecution> starts(WorkspaceId workspace) {
        return heard(StartExecution.class, workspace);
    }

    public List<StartExecution> starts(WorkspaceId workspace, ScenarioId scenario) {
        return starts(workspace).stream()
                .filter(start -> start.scenarioId().equals(scenario))
                .toList();
    }

    /** The starts, as soon as there are just so many. */
    public List<StartExecution> awaitStarts(WorkspaceId workspace, int count) {
        await().untilAsserted(() -> assertThat(starts(workspace)).hasSize(count));
        return starts(workspace);
    }

    /** The same of one scenario. */
    public List<StartExecution> awaitStarts(WorkspaceId workspace, ScenarioId scenario, int count) {
        await().untilAsserted(() -> assertThat(starts(workspace, scenario)).hasSize(count));
        return starts(workspace, scenario);
    }

    /** The executions that were to start. */
    public Set<ExecutionId> started(WorkspaceId workspace) {
        return starts(workspace).stream().map(StartExecution::executionId).collect(Collectors.toSet());
    }

    /** The executions that were to stop. */
    public Set<ExecutionId> cancelled(WorkspaceId workspace) {
        return heard(CancelExecution.class, workspace).stream()
                .map(CancelExecution::executionId)
                .collect(Collectors.toSet());
    }

    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        thread.join(Duration.ofSeconds(2));
    }
}
