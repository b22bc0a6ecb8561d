package dev.beckon.triggers.audience;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.triggers.cancellation.Cancellation;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.dryrun.AwaitedPreviews;
import dev.beckon.triggers.dryrun.Forecast;
import dev.beckon.triggers.dryrun.Samples;
import dev.beckon.triggers.start.StartCommands;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes a call one page further: decided and stored, handed to the worker, marked. */
@ApplicationScoped
class PageWork {

    /** Tells whether the call is cancelled. */
    private static final String SETTLE = """
            update trigger_calls
               set contacts = ?, status = case when ? and status = 'accepted' then 'emitted' else status end,
                   updated_at = now()
             where call_id = ?
            returning status = 'cancelled'""";

    private final Database database;
    private final StartCommands commands;
    private final Cancellation cancellation;
    private final Forecast forecast;
    private final Samples samples;
    private final Clock clock;

    PageWork(
            Database database,
            StartCommands commands,
            Cancellation cancellation,
            Forecast forecast,
            Samples samples,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.cancellation = cancellation;
        this.forecast = forecast;
        this.samples = samples;
        this.clock = clock;
    }

    /** Blocks until the page is with the brokers; tells whether the call has more. */
    @Timed(value = "beckon.audience.page", histogram = true)
    boolean serve(TriggerCallId call, UUID owner) {
        Page page = database.inRepeatedTransaction(connection -> {
            Instant now = clock.instant();
            Optional<Expansion> expansion = new ExpansionRows(connection).claim(call, owner, now);
            return expansion.isEmpty()
                    ? new Page.NotNow()
                    : new PageDecision(connection, expansion.get(), forecast).decide(now);
        });
        return switch (page) {
            case Page.Starts(var starts) -> {
                commands.emit(starts);
                Marked marked = database.inTransaction(connection -> mark(connection, call, owner));
                marked.previews().ifPresent(samples::preview);
                if (marked.end() == End.CANCELLED) {
                    cancellation.stopExecutionsOf(call);
                }
                yield marked.end() == End.OPEN;
            }
            case Page.Cancelled cancelled -> {
                cancellation.stopExecutionsOf(call);
                yield false;
            }
            case Page.NotNow notNow -> false;
        };
    }

    private enum End {
        OPEN,
        DONE,
        CANCELLED
    }

    /** How a call stands behind a page, and the previews that are to be made of it. */
    private record Marked(End end, Optional<AwaitedPreviews> previews) {}

    /** Cancel wins: what was handed over of a call that was cancelled meanwhile is told to stop, behind its start. */
    private Marked mark(Connection connection, TriggerCallId call, UUID owner) throws SQLException {
        ExpansionRows rows = new ExpansionRows(connection);
        Optional<ExpansionRows.Marked> marked = rows.mark(call, owner);
        if (marked.isEmpty()) {
            return new Marked(End.DONE, Optional.empty());
        }
        Optional<AwaitedPreviews> previews = marked.get().done() ? samples.take(connection, call) : Optional.empty();
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setInt(1, marked.get().decided());
            update.setBoolean(2, marked.get().done());
            update.setObject(3, call.value());
            try (ResultSet row = update.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return new Marked(End.CANCELLED, previews);
                }
                return new Marked(marked.get().done() ? End.DONE : End.OPEN, previews);
            }
        }
    }
}
