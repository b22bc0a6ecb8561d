package dev.beckon.delivery.intake;

import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that cannot be handled. */
@FunctionalInterface
public interface DeadLetters {

    /** Done when the brokers have it. */
    CompletionStage<Void> add(ConsumerRecord<String, byte[]> record, String reason, String detail);
}
