package dev.beckon.gateway.trigger;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.gateway.GatewaySettings;
import dev.beckon.support.kafka.RecordPublisher;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The producer of the hot path. It is called on event loops and therefore never waits: what it cannot buffer at once
 * fails at once. It knows the topic before the first call, and never forgets it.
 */
@Singleton
@Startup
public class TriggerProducer {

    private static final Logger LOGGER = Logger.getLogger(TriggerProducer.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofDays(3650);
    private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final RecordPublisher publisher;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ready;

    TriggerProducer(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, GatewaySettings settings) {
        this.producer = new KafkaProducer<>(
                config(bootstrapServers, settings.acceptWithin()), new StringSerializer(), new ByteArraySerializer());
        this.publisher = new RecordPublisher(producer);
        Thread.ofVirtual().name("trigger-producer-start").start(this::learnTopic);
    }

    @Produces
    @Singleton
    RecordPublisher publisher() {
        return publisher;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Whether its topic is known: until then every call is refused. */
    public boolean isReady() {
        return ready;
    }

    private void learnTopic() {
        try {
            while (!ready && !closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                ready = topicIsKnown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks without waiting: the answer to one question is there at the next. */
    private boolean topicIsKnown() {
        try {
            return !producer.partitionsFor(Topics.TRIGGERS.name()).isEmpty();
        } catch (KafkaException e) {
            LOGGER.debugf("Topic %s is not known yet: %s", Topics.TRIGGERS.name(), e.getMessage());
            return false;
        }
    }

    private static Map<String, Object> config(String bootstrapServers, Duration acceptWithin) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "api-gateway");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        config.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, NEVER.toMillis());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(acceptWithin.toMillis()));
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(acceptWithin.toMillis() / 2));
        return config;
    }

    @PreDestroy
    void close() {
        closed.countDown();
        publisher.close();
    }
}
