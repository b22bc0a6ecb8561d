package dev.beckon.triggers.segment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.rule.RuleCompiler;
import dev.beckon.triggers.rule.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Asks who is in a segment. Safe for all threads. */
@ApplicationScoped
public class SegmentQuery {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Database database;
    private final Clock clock;

    SegmentQuery(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the contact is in the segment now; nobody is in a segment that does not exist. */
    public boolean contains(WorkspaceId workspace, long segment, ContactId contact) {
        return database.inTransaction(connection -> contains(connection, workspace, segment, contact, LONGEST));
    }

    /**
     * The same as part of the connection's transaction.
     *
     * @throws SQLException of which {@link dev.beckon.triggers.database.DatabaseException#isTimeout} after {@code longest}
     */
    public boolean contains(
            Connection connection, WorkspaceId workspace, long segment, ContactId contact, Duration longest)
            throws SQLException {
        Optional<Sql> condition = condition(connection, workspace, segment);
        return condition.isPresent()
                && number(
                                connection,
                                Sql.of(
                                                "select count(*) from contacts c where c.workspace = ? and c.id = ? and",
                                                workspace.value(),
                                                contact.value())
                                        .then(condition.get()),
                                longest)
                        > 0;
    }

    /**
     * How many contacts are in the segment now; empty when there is no such segment.
     *
     * @throws dev.beckon.triggers.database.DatabaseException after 15 seconds
     */
    public OptionalLong count(WorkspaceId workspace, long segment) {
        return database.inTransaction(connection -> {
            Optional<Sql> condition = condition(connection, workspace, segment);
            return condition.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(number(
                            connection,
                            Sql.of("select count(*) from contacts c where c.workspace = ? and", workspace.value())
                                    .then(condition.get()),
                            LONGEST));
        });
    }

    private Optional<Sql> condition(Connection connection, WorkspaceId workspace, long segment) throws SQLException {
        return resolve(connection, workspace, segment).map(ResolvedSegment::condition);
    }

    /** The segment as it is now; empty when there is none. */
    public Optional<ResolvedSegment> resolve(Connection connection, WorkspaceId workspace, long segment)
            throws SQLException {
        Map<Long, JsonNode> rules = new SegmentRows(connection).closure(workspace, Set.of(segment));
        if (!rules.containsKey(segment)) {
            return Optional.empty();
        }
        Sql condition = new RuleCompiler(
                        clock.instant(),
                        id -> Optional.ofNullable(rules.get(id)).map(SegmentRules::stored))
                .inSegment(segment);
        return Optional.of(new ResolvedSegment(
                condition,
                DerivedId.of("segment_rules", JsonColumn.write(new TreeMap<>(rules)))
                        .toString()));
    }

    private static long number(Connection connection, Sql query, Duration longest) throws SQLException {
        try (PreparedStatement select = query.prepare(connection)) {
            select.setQueryTimeout((int) longest.toSeconds());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
