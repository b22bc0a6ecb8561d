package dev.beckon.triggers.projection;

import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.verdict.VerdictRows;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings a batch of the journal into the tables, in one transaction and a fixed number of statements. */
@ApplicationScoped
class JournalProjection {

    private final Database database;

    JournalProjection(Database database) {
        this.database = database;
    }

    @Timed("beckon.projection.journal")
    public void apply(List<JournalEntry> entries) {
        database.inTransaction(connection -> {
            new VerdictRows(connection).settle(VerdictFold.of(entries));
            ExecutionRows.merge(connection, ExecutionFold.of(entries));
            EventRows.insert(connection, entries);
            MessageRows.mergeRequested(connection, RequestedMessage.of(entries));
            return entries.size();
        });
    }
}
