package dev.beckon.triggers.effect;

import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.triggers.fact.FactAnswers;
import dev.beckon.triggers.stream.Received;
import dev.beckon.triggers.stream.RecordBatches;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads {@link Topics#JOURNAL} apart from the projections, which may be built anew. Facts are answered behind the effects
 * of the same batch, so that an execution finds its own changes.
 */
@ApplicationScoped
public class EffectChannel {

    private final RecordBatches batches;
    private final Effects effects;
    private final FactAnswers facts;

    EffectChannel(RecordBatches batches, Effects effects, FactAnswers facts) {
        this.batches = batches;
        this.effects = effects;
        this.facts = facts;
    }

    @Incoming("effects")
    @Blocking("effects")
    public void receive(ConsumerRecords<String, byte[]> records) {
        batches.handle(
                Topics.JOURNAL,
                records,
                record -> Topics.JOURNAL.codec().decode(record.value()),
                batch -> carryOut(batch.stream().map(Received::value).toList()));
    }

    private void carryOut(List<JournalRecord> records) {
        effects.apply(records);
        facts.answer(records);
    }
}
