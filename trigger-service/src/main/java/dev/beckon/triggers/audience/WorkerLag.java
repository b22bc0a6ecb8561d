package dev.beckon.triggers.audience;

import dev.beckon.contracts.topic.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** How many bulk commands the workers have before them; looked up once a second at most, by one thread. */
@ApplicationScoped
class WorkerLag {

    private static final Logger LOGGER = Logger.getLogger(WorkerLag.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Admin admin;
    private final AudienceConfig config;
    private final Clock clock;
    private volatile long waiting;
    private Instant lookedAt = Instant.MIN;

    WorkerLag(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            AudienceConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.config = config;
        this.clock = clock;
        Gauge.builder("beckon.audience.worker.lag", () -> waiting)
                .description("Bulk commands that the workers have not taken")
                .register(meters);
    }

    /** Whether nobody new is to be started for now. What cannot be found out holds nobody back. */
    boolean isAboveBound() {
        if (config.mostWaiting() <= 0) {
            return false;
        }
        Instant now = clock.instant();
        if (lookedAt.isBefore(now.minus(FRESH))) {
            lookedAt = now;
            waiting = look();
        }
        return waiting > config.mostWaiting();
    }

    private long look() {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = admin
                    .listConsumerGroupOffsets(config.workerGroup())
                    .partitionsToOffsetAndMetadata()
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().topic().equals(Topics.COMMANDS_BULK.name()))
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(taken.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return taken.entrySet().stream()
                    .mapToLong(entry ->
                            ends.get(entry.getKey()).offset() - entry.getValue().offset())
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.debugf("The workers' lag cannot be found out: %s", e.getMessage());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @PreDestroy
    void close() {
        admin.close(LONGEST);
    }
}
