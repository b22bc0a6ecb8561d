package dev.beckon.triggers.projection;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.triggers.stream.Received;
import dev.beckon.triggers.stream.RecordBatches;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@link Topics#JOURNAL} and {@link Topics#OUTCOMES}, each by a worker of its own. */
@ApplicationScoped
public class ProjectionChannels {

    private final RecordBatches batches;
    private final JournalProjection journal;
    private final OutcomeProjection outcomes;

    ProjectionChannels(RecordBatches batches, JournalProjection journal, OutcomeProjection outcomes) {
        this.batches = batches;
        this.journal = journal;
        this.outcomes = outcomes;
    }

    @Incoming("journal")
    @Blocking("journal")
    public void receiveJournal(ConsumerRecords<String, byte[]> records) {
        batches.handle(
                Topics.JOURNAL,
                records,
                record -> new JournalEntry(Topics.JOURNAL.codec().decode(record.value()), record.offset()),
                batch -> journal.apply(batch.stream().map(Received::value).toList()));
    }

    @Incoming("outcomes")
    @Blocking("outcomes")
    public void receiveOutcomes(ConsumerRecords<String, byte[]> records) {
        batches.handle(
                Topics.OUTCOMES,
                records,
                record -> Topics.OUTCOMES.codec().decode(record.value()),
                batch -> outcomes.apply(batch.stream().map(Received::value).toList()));
    }
}
