package dev.beckon.triggers.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.TestBroker;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.kafka.RecordPublisher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace that was made a moment ago, while the reading of workspaces stands still: its numbers are not misread. */
class WorkspaceDirectoryTest {

    private final WorkspaceId stone = new WorkspaceId("stone-" + UUID.randomUUID());
    private final WorkspaceId fresh = new WorkspaceId("fresh-" + UUID.randomUUID());
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private RecordPublisher publisher;
    private CompactedView<AccessRecord> access;
    private WorkspaceDirectory workspaces;

    @BeforeEach
    void open() {
        publisher = RecordPublisher.connect(TestBroker.bootstrapServers(), Map.of());
    }

    @AfterEach
    void close() {
        goOn.countDown();
        access.close();
        publisher.close();
    }

    @Test
    void theCountryOfAWorkspaceThatWasJustMadeIsWaitedFor() throws Exception {
        read();
        await().atMost(Duration.ofSeconds(60)).until(access::isReady);
        publish(stone, "GB");
        reached.await();
        publish(fresh, "DE");

        assertThat(foundOnlyAfterwards(() -> workspaces.country(fresh))).isEqualTo("DE");
    }

    @Test
    void nothingIsSaidBeforeAllWorkspacesAreRead() throws Exception {
        publish(stone, "GB");
        publish(fresh, "FR");
        read();
        reached.await();

        assertThat(foundOnlyAfterwards(() -> workspaces.zone(fresh).getId())).isEqualTo("Europe/Berlin");
    }

    @Test
    void oneThatWasNeverMadeIsAbsentAsSoonAsThatIsCertain() {
        read();
        assertThat(workspaces.find(fresh)).isEmpty();
        assertThat(workspaces.country(fresh)).isNull();
    }

    /** What is told to somebody who asks while the reading stands still, and goes on once he waits. */
    private <T> T foundOnlyAfterwards(Supplier<T> question) throws Exception {
        CompletableFuture<T> told = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().daemon().start(() -> told.complete(question.get()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> caller.getState() == Thread.State.TIMED_WAITING || told.isDone());
        assertThat(told).isNotDone();
        goOn.countDown();
        return told.get(60, TimeUnit.SECONDS);
    }

    private void read() {
        access = new CompactedView<>(Topics.ACCESS, TestBroker.bootstrapServers(), this::standStill);
        workspaces = new WorkspaceDirectory(access, Clock.systemUTC());
    }

    private void standStill(String key, Optional<AccessRecord> record) {
        if (key.equals(AccessRecord.Workspace.keyOf(stone))) {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void publish(WorkspaceId workspace, String country) {
        AccessRecord record = new AccessRecord.Workspace(workspace, "Town", country, "Europe/Berlin", List.of());
        publisher.publish(Topics.ACCESS, record.key(), record).join();
    }
}
