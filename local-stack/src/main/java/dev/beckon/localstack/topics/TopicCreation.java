package dev.beckon.localstack.topics;

import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates every topic of {@link Topics#all()} and its dead-letter topic; those that are there stay as they are. */
public final class TopicCreation {

    /** Partitions of every topic that is keyed by contact, and of the intake. */
    public static final int PARTITIONS = 4;

    private static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
    private static final Duration RETENTION = Duration.ofDays(7);

    /** Small, and read whole by every service: one partition keeps their records in one order. */
    private static final Set<Topic<?, ?>> IN_ONE_ORDER = Set.of(Topics.ACCESS, Topics.DEFINITIONS);

    private TopicCreation() {}

    /**
     * Creates what is missing and returns when the broker has it.
     *
     * @throws IllegalStateException if the broker refuses a topic
     */
    public static void on(String bootstrapServers) {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic<?, ?> topic : Topics.all()) {
            wanted.add(source(topic));
            wanted.add(new NewTopic(topic.deadLetters(), 1, (short) 1).configs(byTime()));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            wanted.removeIf(topic -> present.contains(topic.name()));
            admin.createTopics(wanted).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the broker refused a topic", failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", interrupted);
        }
    }

    private static NewTopic source(Topic<?, ?> topic) {
        int partitions = IN_ONE_ORDER.contains(topic) ? 1 : PARTITIONS;
        NewTopic created = new NewTopic(topic.name(), partitions, (short) 1);
        return switch (topic.keeping()) {
            case BY_TIME -> created.configs(byTime());
            case LATEST_PER_KEY -> created.configs(latestPerKey());
        };
    }

    private static Map<String, String> byTime() {
        Map<String, String> settings = common();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()));
        return settings;
    }

    private static Map<String, String> latestPerKey() {
        Map<String, String> settings = common();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return settings;
    }

    private static Map<String, String> common() {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES));
        return settings;
    }
}
