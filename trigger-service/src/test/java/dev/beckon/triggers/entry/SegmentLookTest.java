package dev.beckon.triggers.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.event.ContactEvent;
import dev.beckon.triggers.routing.Listeners;
import dev.beckon.triggers.routing.Routing;
import dev.beckon.triggers.segment.SegmentQuery;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Listening;
import dev.beckon.triggers.testing.LockedTable;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A look at a watched segment that takes too long undoes nothing of what happened, and the sweep makes up for it. */
@ServiceTest
class SegmentLookTest {

    @Inject
    Town town;

    @Inject
    Listening listening;

    @Inject
    Tables tables;

    @Inject
    CommandEar ear;

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Listeners listeners;

    @Inject
    SegmentQuery segments;

    @Inject
    Routing routing;

    @Test
    void whatTakesTooLongIsLeftToTheSweep() throws Exception {
        WorkspaceId home = town.workspace();
        ContactId ann = town.anybody(home, "ann");
        long segment = town.segment(home, "{\"rules\": [{\"event\": \"visit\", \"operator\": \"gte\", \"count\": 1}]}");
        ScenarioId scenario = listening.scenario(home, """
                {"trigger_type": "segment_entered", "options": {"segment_id": %d}}""".formatted(segment));
        await().until(() -> tables.count("select count(*) from segment_watches where segment_id = " + segment) == 1);
        SegmentEntries hasty =
                new SegmentEntries(listeners, segments, routing, Clock.systemUTC(), Duration.ofSeconds(1));
        ContactEvent visit =
                new ContactEvent(UUID.randomUUID(), new ContactKey(home, ann), "visit", Map.of(), Instant.now());

        try (LockedTable held = new LockedTable(source, "contact_events")) {
            database.inTransaction(connection -> {
                hasty.eventsHappened(connection, List.of(visit), Cause.OUTSIDE);
                try (PreparedStatement note =
                        connection.prepareStatement("update contacts set name = 'Ann' where id = " + ann)) {
                    return note.executeUpdate();
                }
            });
        }
        assertThat(tables.count("select count(*) from contacts where name = 'Ann' and id = " + ann))
                .isEqualTo(1);
        assertThat(ear.starts(home, scenario)).isEmpty();

        tables.change("insert into contact_events (event_id, workspace, contact_id, name, occurred_at)"
                + " values ('%s', '%s', %s, 'visit', now())".formatted(visit.eventId(), home, ann));
        // Whoever begins to listen wakes the sweep, which is what time does otherwise.
        listening.scenario(home, """
                {"trigger_type": "segment_entered", "options": {"segment_id": %d}}""".formatted(segment));
        await().until(() -> ear.starts(home, scenario).size() == 1);
    }
}
