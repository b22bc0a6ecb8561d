package dev.beckon.delivery.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.intake.LaneReader;
import dev.beckon.delivery.intake.LaneSettings;
import dev.beckon.delivery.testing.Profiles;
import dev.beckon.delivery.testing.TestDatabase;
import dev.beckon.localstack.testing.TestBroker;
import dev.beckon.support.kafka.RecordPublisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Profiles on a topic of their own, read as the service reads them. */
class ConsentReadingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String topic = "profiles-" + UUID.randomUUID();
    private final DataSource database = TestDatabase.migrated();
    private final ConsentBook book = new ConsentBook(database, new SimpleMeterRegistry());
    private final List<String> dead = new CopyOnWriteArrayList<>();
    private final RecordPublisher publisher = RecordPublisher.connect(
            TestBroker.bootstrapServers(), Map.of("max.block.ms", 60_000, "delivery.timeout.ms", 120_000));
    private LaneReader reader;

    @BeforeEach
    void createTopicAndRead() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();
        }
        reader = reader("readers");
    }

    @AfterEach
    void close() {
        reader.close();
        book.close();
        publisher.close();
    }

    @Test
    void manyContactsAreReadAndEachOnesOrderIsKept() {
        for (long contact = 1; contact <= 200; contact++) {
            publish(Profiles.withPhone(contact, 1, Channel.SMS));
            publish(Profiles.withPhone(contact, 2, Channel.SMS, Channel.RCS));
            publish(Profiles.withPhone(contact, 3, Channel.RCS));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).isEqualTo("rcs 3: 200"));
    }

    @Test
    void aRestartGoesOnWhereItWasAndASecondReadingComesToTheSame() {
        publish(Profiles.withPhone(1, 1, Channel.SMS));
        publish(Profiles.withPhone(2, 1, Channel.SMS));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).isEqualTo("sms 1: 2"));
        reader.close();

        publish(Profiles.withPhone(1, 2));
        publish(Profiles.withPhone(3, 2, Channel.SMS));
        reader = reader("readers");
        String end = "sms 1: 1, sms 2: 1";
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).isEqualTo(end));
        reader.close();

        reader = reader("others");
        publish(Profiles.withPhone(4, 9, Channel.RCS));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).isEqualTo("rcs 9: 1, " + end));
    }

    @Test
    void aDeletionIsNoted() {
        publish(Profiles.withPhone(1, 1, Channel.SMS));
        publisher.publishRaw(topic, Profiles.key(1).toString(), null, Map.of()).join();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).isEqualTo("* " + Long.MAX_VALUE + ": 1"));
    }

    @Test
    void whatIsNoProfileIsPutAwayAndTheNextIsRead() {
        publisher.publishRaw(topic, "acme:1", "no profile".getBytes(), Map.of()).join();
        publisher.publishRaw(topic, "no key", null, Map.of()).join();
        publisher.publishRaw(topic, null, null, Map.of()).join();
        publisher.publishRaw(topic, "acme:1", "{}".getBytes(), Map.of()).join();
        publish(Profiles.withPhone(1, 1, Channel.SMS));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(state()).isEqualTo("sms 1: 1");
            assertThat(dead).containsExactlyInAnyOrder("undecodable", "undecodable", "undecodable", "unhandled");
        });
    }

    private LaneReader reader(String group) {
        LaneSettings settings = new LaneSettings(
                TestBroker.bootstrapServers(),
                group + topic,
                topic,
                200,
                1_000,
                50,
                Duration.ofMillis(100),
                Duration.ofSeconds(45),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
        return new LaneReader(settings, book::note, (record, reason, detail) -> {
            dead.add(reason);
            return CompletableFuture.completedFuture(null);
        });
    }

    /** One after the other: batches in flight to a topic whose leaders are only just chosen may lose their sequence. */
    private void publish(ContactProfile profile) {
        publisher
                .publishRaw(
                        topic,
                        profile.key().toString(),
                        Topics.CONTACT_PROFILES.codec().encode(profile),
                        Map.of())
                .join();
    }

    /** How many contacts have withdrawn which channel at which revision. */
    private String state() {
        return TestDatabase.text(database, """
                select string_agg(channel || ' ' || revision || ': ' || contacts, ', ' order by channel, revision)
                from (select channel, revision, count(*) as contacts from withdrawn_consent group by 1, 2)""");
    }
}
