package dev.beckon.triggers.reply;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.triggers.stream.Received;
import dev.beckon.triggers.stream.RecordBatches;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@link Topics#INBOUND}. */
@ApplicationScoped
public class InboundChannel {

    private final RecordBatches batches;
    private final Replies replies;

    InboundChannel(RecordBatches batches, Replies replies) {
        this.batches = batches;
        this.replies = replies;
    }

    @Incoming("inbound")
    @Blocking("inbound")
    public void receive(ConsumerRecords<String, byte[]> records) {
        batches.handle(
                Topics.INBOUND,
                records,
                record -> Topics.INBOUND.codec().decode(record.value()),
                batch -> replies.take(batch.stream().map(Received::value).toList()));
    }
}
