package dev.beckon.support.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.TestBroker;
import dev.beckon.localstack.testing.TestPostgres;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.kafka.RecordPublisher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** State and event together: what was committed is published, what was rolled back never is. */
class OutboxRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WorkspaceId workspace = new WorkspaceId("outbox-" + UUID.randomUUID());
    private DataSource database;

    @BeforeEach
    void emptyOutbox() throws SQLException {
        TestPostgres.Database fresh = TestPostgres.freshDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(fresh.url());
        source.setUser(fresh.username());
        source.setPassword(fresh.password());
        database = source;
        execute("create table outbox (id bigint generated always as identity primary key, topic text not null, "
                + "record_key text not null, payload bytea, created_at timestamptz not null default now())");
    }

    @Test
    void publishesWhatWasCommittedAndNothingElse() throws SQLException {
        store(head(1, 1), true);
        store(head(2, 1), false);
        store(head(1, 2), true);
        store(head(3, 1), true);

        try (CompactedView<DefinitionRecord> view = view();
                RecordPublisher publisher = RecordPublisher.connect(TestBroker.bootstrapServers(), Map.of());
                OutboxRelay relay = new OutboxRelay(database, publisher)) {
            await().atMost(PATIENCE).until(() -> outboxSize() == 0);
            await().atMost(PATIENCE).until(() -> ours(view).size() == 2);

            assertThat(ours(view)).containsExactlyInAnyOrder(head(1, 2), head(3, 1));

            store(null, true);
            relay.wakeUp();
            await().atMost(PATIENCE).until(() -> ours(view).equals(Set.of(head(1, 2))));
        }
    }

    @Test
    void twoRelaysOfOneDatabaseKeepTheOrder() throws SQLException {
        int changes = 300;
        try (CompactedView<DefinitionRecord> view = view();
                RecordPublisher publisher = RecordPublisher.connect(TestBroker.bootstrapServers(), Map.of());
                OutboxRelay one = new OutboxRelay(database, publisher);
                OutboxRelay other = new OutboxRelay(database, publisher)) {
            for (int version = 1; version <= changes; version++) {
                store(head(1, version), true);
                (version % 2 == 0 ? one : other).wakeUp();
            }
            await().atMost(PATIENCE).until(() -> outboxSize() == 0);
            await().atMost(PATIENCE).until(() -> ours(view).equals(Set.of(head(1, changes))));
        }
    }

    private DefinitionRecord.ScenarioHead head(int scenario, int version) {
        return new DefinitionRecord.ScenarioHead(workspace, scenarioId(scenario), "Storm", true, version);
    }

    /** Scenario ids are unique across workspaces; a run's own are far from every other's. */
    private ScenarioId scenarioId(int scenario) {
        return new ScenarioId(Math.abs((long) workspace.hashCode()) * 10 + scenario);
    }

    /** Stores a head, or with null the removal of scenario 3. */
    private void store(DefinitionRecord.ScenarioHead head, boolean commit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Outbox.append(
                    connection,
                    Topics.DEFINITIONS,
                    head == null ? DefinitionRecord.ScenarioHead.keyOf(scenarioId(3)) : head.key(),
                    head);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    private CompactedView<DefinitionRecord> view() {
        return new CompactedView<>(Topics.DEFINITIONS, TestBroker.bootstrapServers());
    }

    private Set<DefinitionRecord> ours(CompactedView<DefinitionRecord> view) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(scenario -> view.get(DefinitionRecord.ScenarioHead.keyOf(scenarioId(scenario))))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private int outboxSize() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
