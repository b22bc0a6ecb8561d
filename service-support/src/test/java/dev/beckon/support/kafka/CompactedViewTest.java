package dev.beckon.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.TestBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompactedViewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RecordPublisher publisher = RecordPublisher.connect(TestBroker.bootstrapServers(), Map.of());
    private final AccessRecord.ApiKey key = new AccessRecord.ApiKey(
            new WorkspaceId("acme"), "1", "storm", UUID.randomUUID().toString(), Set.of(Permission.SCENARIOS_TRIGGER));

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void isReadyOnlyWhenItHoldsWhatWasThere() {
        publisher.publish(Topics.ACCESS, key.key(), key).join();

        try (CompactedView<AccessRecord> view = new CompactedView<>(Topics.ACCESS, TestBroker.bootstrapServers())) {
            await().atMost(PATIENCE).until(view::isReady);

            assertThat(view.get(key.key())).contains(key);
        }
    }

    /** Nothing is awaited but the view itself. */
    @Test
    void whoCaughtUpFindsWhatWasPublishedBefore() {
        try (CompactedView<AccessRecord> view = new CompactedView<>(Topics.ACCESS, TestBroker.bootstrapServers())) {
            for (int i = 0; i < 50; i++) {
                AccessRecord.Workspace record = new AccessRecord.Workspace(
                        new WorkspaceId("w-" + UUID.randomUUID()), "Town", "DE", "Europe/Berlin", List.of());
                publisher.publish(Topics.ACCESS, record.key(), record).join();

                view.caughtUp().join();

                assertThat(view.get(record.key())).contains(record);
                assertThat(view.isReady()).isTrue();
            }
        }
    }

    @Test
    void nobodyCatchesUpWithAClosedView() {
        CompactedView<AccessRecord> view = new CompactedView<>(Topics.ACCESS, TestBroker.bootstrapServers());
        view.close();

        assertThat(view.caughtUp()).isCancelled();
    }

    @Test
    void followsChangesAndRemovalsAndSurvivesAnUnreadableRecord() {
        try (CompactedView<AccessRecord> view = new CompactedView<>(Topics.ACCESS, TestBroker.bootstrapServers())) {
            publisher
                    .publishRaw(Topics.ACCESS.name(), key.key(), "no json".getBytes(), Map.of())
                    .join();
            publisher.publish(Topics.ACCESS, key.key(), key).join();
            await().atMost(PATIENCE).until(() -> view.get(key.key()).isPresent());

            publisher.publish(Topics.ACCESS, key.key(), null).join();
            await().atMost(PATIENCE).until(() -> view.get(key.key()).isEmpty());
        }
    }
}
