package dev.beckon.triggers.projection;

import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.stats.Counters;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Brings a batch of outcomes into the messages and the counters. */
@ApplicationScoped
class OutcomeProjection {

    private final Database database;

    OutcomeProjection(Database database) {
        this.database = database;
    }

    @Timed("beckon.projection.outcomes")
    public void apply(List<MessageOutcome> outcomes) {
        database.inTransaction(connection -> {
            Collection<MessageProgress> messages = MessageProgress.of(outcomes);
            MessageRows.mergeProgress(connection, messages);
            Counters.addMessages(
                    connection,
                    messages.stream()
                            .map(message -> message.highest().messageId().value())
                            .toList(),
                    Counters.Writer.OUTCOMES);
            return outcomes.size();
        });
    }
}
