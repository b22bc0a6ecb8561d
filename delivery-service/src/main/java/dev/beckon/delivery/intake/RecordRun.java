package dev.beckon.delivery.intake;

import dev.beckon.contracts.codec.UndecodableException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * One record's way: handled, tried again when handling breaks, and put with the dead letters when it keeps breaking.
 * Only a record that was handled or put away is finished.
 */
final class RecordRun implements Runnable {

    private static final Logger LOGGER = Logger.getLogger(RecordRun.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ConsumerRecord<String, byte[]> record;
    private final PartitionWork work;
    private final CommitWatermark.Slot slot;
    private final RecordHandler handler;
    private final DeadLetters deadLetters;
    private final AtomicInteger pending;

    RecordRun(
            ConsumerRecord<String, byte[]> record,
            PartitionWork work,
            RecordHandler handler,
            DeadLetters deadLetters,
            AtomicInteger pending) {
        this.record = record;
        this.work = work;
        this.slot = work.watermark().begin(record.offset());
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.pending = pending;
    }

    @Override
    public void run() {
        work.enter();
        try {
            work.ownership().demand();
            handle().whenComplete((done, failure) -> end(failure));
        } catch (OwnershipLostException e) {
            LOGGER.debugf("Left to the next owner, %s-%d@%d", record.topic(), record.partition(), record.offset());
            leave();
        }
    }

    private CompletionStage<Void> handle() throws OwnershipLostException {
        for (int attempt = 1; ; attempt++) {
            try {
                return handler.handle(record, work.ownership());
            } catch (UndecodableException e) {
                return deadLetters.add(record, "undecodable", e.getMessage());
            } catch (RuntimeException e) {
                LOGGER.errorf(
                        e,
                        "Handling broke, %s-%d@%d attempt=%d",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        attempt);
                if (attempt == ATTEMPTS) {
                    return deadLetters.add(record, "unhandled", e.getClass().getSimpleName());
                }
                work.ownership().sleep(PAUSE);
            }
        }
    }

    private void end(Throwable failure) {
        if (failure == null) {
            slot.finish();
        } else {
            LOGGER.errorf(
                    failure,
                    "Not finished, will be read again, %s-%d@%d",
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
        leave();
    }

    private void leave() {
        pending.decrementAndGet();
        work.leave();
    }
}
