package dev.beckon.delivery.intake;

import dev.beckon.contracts.codec.UndecodableException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is done with a record. */
@FunctionalInterface
public interface RecordHandler {

    /**
     * Handles one record on the virtual thread of its key; may block. The key's next record follows when this returns,
     * the record is committed when the stage has completed.
     *
     * @throws OwnershipLostException before anything was done that must not be done twice
     * @throws UndecodableException when it belongs in the dead letters
     */
    CompletionStage<Void> handle(ConsumerRecord<String, byte[]> record, Ownership ownership)
            throws OwnershipLostException;
}
