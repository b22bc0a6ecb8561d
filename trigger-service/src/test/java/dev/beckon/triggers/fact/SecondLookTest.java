package dev.beckon.triggers.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.segment.SegmentQuery;
import dev.beckon.triggers.testing.LockedTable;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What takes too long to find out is looked for once more before an execution has to go on without it. */
@ServiceTest
class SecondLookTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final FactQuery LARGE = new FactQuery.EventCount("large", "purchase", null, Town.tree("""
            {"match": "all", "rules": [{"field": "event.amount", "operator": "gt", "value": 100}]}"""));
    private static final FactQuery ALL = new FactQuery.EventCount("all", "purchase", null, null);

    @Inject
    Town town;

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    SegmentQuery segments;

    private WorkspaceId home;
    private ContactKey ann;

    private record Limits(Duration lookWithin, Duration secondLookWithin, int secondLooks) implements FactConfig {}

    @BeforeEach
    void oneBuysSomethingLarge() {
        home = town.workspace();
        ContactId contact = town.anybody(home, "ann");
        ann = new ContactKey(home, contact);
        town.happened(home, contact, "{\"event\": \"purchase\", \"properties\": {\"amount\": 120}}");
    }

    @Test
    void aLookThatWasStoppedIsTakenOnceMore() throws Exception {
        CompletableFuture<Integer> backend = new CompletableFuture<>();
        CompletableFuture<Map<String, Object>> found;
        try (LockedTable held = new LockedTable(source, "contact_events")) {
            found = CompletableFuture.supplyAsync(() -> look(new Limits(SHORT, LONG, 1), List.of(LARGE), backend));
            int asking = backend.get(60, TimeUnit.SECONDS);
            long first = await().atMost(Duration.ofSeconds(60)).until(() -> waitsSince(asking), since -> since > 0);
            await().atMost(Duration.ofSeconds(60)).until(() -> waitsSince(asking) > first);
        }
        assertThat(found.get(60, TimeUnit.SECONDS)).containsEntry("large", 1L);
    }

    @Test
    void whatIsStoppedTwiceIsAbsentAndTheRestIsFoundOut() throws Exception {
        long segment = town.segment(home, """
                {"rules": [{"field": "contact.external_id", "operator": "eq", "value": "ann"}]}""");
        FactQuery member = new FactQuery.InSegment("member", segment);
        CompletableFuture<Map<String, Object>> found;
        try (LockedTable held = new LockedTable(source, "contacts")) {
            found = CompletableFuture.supplyAsync(
                    () -> look(new Limits(SHORT, SHORT, 1), List.of(member, ALL), new CompletableFuture<>()));
            assertThat(found.get(60, TimeUnit.SECONDS)).isEqualTo(Map.of("all", 1L));
        }
        assertThat(look(new Limits(LONG, LONG, 0), List.of(member, ALL), new CompletableFuture<>()))
                .isEqualTo(Map.of("all", 1L, "member", true));
    }

    private Map<String, Object> look(Limits limits, List<FactQuery> queries, CompletableFuture<Integer> backend) {
        return database.inTransaction(connection -> {
            backend.complete(backend(connection));
            return new FactLookup(connection, segments, limits, Instant.now())
                    .find(List.of(new Inquiry(ann, queries)))
                    .getFirst();
        });
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** When the statement began that waits for a lock on that connection, in microseconds since 1970; 0 when none does. */
    private long waitsSince(int backend) {
        return tables.count("select coalesce(max((extract(epoch from query_start) * 1000000)::bigint), 0)"
                + " from pg_stat_activity where wait_event_type = 'Lock' and pid = " + backend);
    }
}
