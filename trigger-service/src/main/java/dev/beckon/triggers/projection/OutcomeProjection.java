package dev.beckon.triggers.projection;

import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.triggers.database.Database;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings a batch of outcomes into the messages, in one statement. */
@ApplicationScoped
class OutcomeProjection {

    private final Database database;

    OutcomeProjection(Database database) {
        this.database = database;
    }

    @Timed("beckon.projection.outcomes")
    public void apply(List<MessageOutcome> outcomes) {
        database.inTransaction(connection -> {
            MessageRows.mergeProgress(connection, MessageProgress.of(outcomes));
            return outcomes.size();
        });
    }
}
