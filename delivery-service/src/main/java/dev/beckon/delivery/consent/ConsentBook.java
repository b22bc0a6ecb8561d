package dev.beckon.delivery.consent;

import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.batch.FlushSizes;
import dev.beckon.delivery.batch.GroupFlusher;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import dev.beckon.delivery.step.Recording;
import dev.beckon.delivery.step.Step;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Notes what the records of {@link Topics#CONTACT_PROFILES} say of consent, many in one statement. Safe for all threads.
 */
@Singleton
public final class ConsentBook {

    private final ConsentStatement statement;
    private final GroupFlusher<ConsentChange, Void> flusher;

    @Inject
    ConsentBook(AgroalDataSource database, MeterRegistry metrics) {
        this((DataSource) database, metrics);
    }

    public ConsentBook(DataSource database, MeterRegistry metrics) {
        this.statement = new ConsentStatement(database);
        this.flusher = new GroupFlusher<>("consent", this::flush, FlushSizes.of(metrics, "consent"));
    }

    /**
     * Notes one record; blocks until it is stored, however long the database is away.
     *
     * @throws OwnershipLostException when the partition is lost before
     * @throws UndecodableException when it is no profile of a contact
     */
    public CompletionStage<Void> note(ConsumerRecord<String, byte[]> record, Ownership ownership)
            throws OwnershipLostException {
        ConsentChange change = change(record);
        return Step.untilDone(ownership, () -> {
            Recording.of(flusher.submit(change));
            return new Step.Done(CompletableFuture.completedFuture(null));
        });
    }

    private static ConsentChange change(ConsumerRecord<String, byte[]> record) {
        return record.value() == null
                ? ConsentChange.deletion(contact(record.key()))
                : ConsentChange.of(Topics.CONTACT_PROFILES.codec().decode(record.value()));
    }

    private static ContactKey contact(String key) {
        try {
            return ContactKey.parse(key == null ? "" : key);
        } catch (IllegalArgumentException e) {
            throw new UndecodableException(ContactKey.class, e);
        }
    }

    private List<Void> flush(List<ConsentChange> changes) throws SQLException {
        statement.note(changes);
        return Collections.nCopies(changes.size(), null);
    }

    @PreDestroy
    public void close() {
        flusher.close();
    }
}
