package dev.beckon.triggers.projection;

import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.stats.Counters;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Brings a batch of outcomes into the messages and the counters, and what they say of consent into the contacts. */
@ApplicationScoped
class OutcomeProjection {

    private final Database database;
    private final Unsubscriptions unsubscriptions;
    private final OutboxRelay relay;

    OutcomeProjection(Database database, Unsubscriptions unsubscriptions, OutboxRelay relay) {
        this.database = database;
        this.unsubscriptions = unsubscriptions;
        this.relay = relay;
    }

    @Timed("beckon.projection.outcomes")
    public void apply(List<MessageOutcome> outcomes) {
        int unsubscribed = database.inRepeatedTransaction(connection -> {
            int told = unsubscriptions.apply(connection, outcomes);
            Collection<MessageProgress> messages = MessageProgress.of(outcomes);
            MessageRows.mergeProgress(connection, messages);
            Counters.addMessages(
                    connection,
                    messages.stream()
                            .map(message -> message.highest().messageId().value())
                            .toList(),
                    Counters.Writer.OUTCOMES);
            return told;
        });
        if (unsubscribed > 0) {
            relay.wakeUp();
        }
    }
}
