package dev.beckon.triggers.testing;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.directory.DefinitionObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Has the service's reading of definitions stand still, as on a machine that is too busy. */
@ApplicationScoped
public class HeldReading implements DefinitionObserver {

    private final Map<String, Hold> holds = new ConcurrentHashMap<>();
    private final RecordPublisher publisher;

    HeldReading(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    /** The reading stands still until this is closed. */
    public static final class Hold implements AutoCloseable {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** Blocks until it stands still. */
    public Hold hold(WorkspaceId home, ScenarioId stone) throws InterruptedException {
        ScenarioHead head = new ScenarioHead(home, stone, "Stone", false, 1);
        Hold hold = new Hold();
        holds.put(head.key(), hold);
        publish(head);
        hold.reached.await();
        return hold;
    }

    /** The brokers have it afterwards; the service only if its reading goes on. */
    public void publish(DefinitionRecord record) {
        publisher.publish(Topics.DEFINITIONS, record.key(), record).join();
    }

    @Override
    public void definitionChanged(String key, Optional<DefinitionRecord> record) {
        Hold hold = holds.remove(key);
        if (hold != null) {
            hold.reached.countDown();
            try {
                hold.closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
