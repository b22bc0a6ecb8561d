package dev.beckon.triggers.intake;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.triggers.stream.Received;
import dev.beckon.triggers.stream.RecordBatches;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@link Topics#TRIGGERS}; a batch is acknowledged when all its calls are emitted. */
@ApplicationScoped
public class TriggerChannel {

    private final RecordBatches batches;
    private final Intake intake;

    TriggerChannel(RecordBatches batches, Intake intake) {
        this.batches = batches;
        this.intake = intake;
    }

    @Incoming("triggers")
    @Blocking("intake")
    public void receive(ConsumerRecords<String, byte[]> records) {
        batches.handle(
                Topics.TRIGGERS,
                records,
                CallReader::read,
                batch -> intake.take(batch.stream().map(Received::value).toList()));
    }
}
