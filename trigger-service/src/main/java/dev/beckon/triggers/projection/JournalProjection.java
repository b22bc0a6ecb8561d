package dev.beckon.triggers.projection;

import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.link.LinkRows;
import dev.beckon.triggers.stats.Counters;
import dev.beckon.triggers.verdict.VerdictRows;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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
            List<Counters.NewEvent> fresh = EventRows.insert(connection, entries);
            Collection<RequestedMessage> messages = RequestedMessage.of(entries);
            MessageRows.mergeRequested(connection, messages);
            LinkRows.store(connection, RequestedMessage.links(messages));
            Counters.addEvents(connection, fresh);
            Counters.addMessages(connection, RequestedMessage.ids(messages), Counters.Writer.JOURNAL);
            return entries.size();
        });
    }
}
