package dev.beckon.triggers.segment;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.rule.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements on segments. */
public final class SegmentRows {

    private static final String COLUMNS = "id, workspace, title, filter, revision, created_at, updated_at";

    private static final String CLOSURE = """
            with recursive reached (id) as (
              select unnest(?::bigint[])
              union
              select unnest(s.named) from segments s join reached r on r.id = s.id where s.workspace = ?)
            select id, filter from segments where workspace = ? and id in (select id from reached)""";

    private static final TypeReference<JsonNode> FILTER = new TypeReference<>() {};

    private final Connection connection;

    public SegmentRows(Connection connection) {
        this.connection = connection;
    }

    /** The rules of the segments, and of all that these name, and so on; unknown ones are left out. */
    public Map<Long, JsonNode> closure(WorkspaceId workspace, Collection<Long> ids) throws SQLException {
        Map<Long, JsonNode> filters = new HashMap<>();
        if (ids.isEmpty()) {
            return filters;
        }
        Sql query = Sql.of(CLOSURE, ids.toArray(Long[]::new), workspace.value(), workspace.value());
        try (PreparedStatement select = query.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                filters.put(rows.getLong("id"), JsonColumn.read(rows.getString("filter"), FILTER));
            }
        }
        return filters;
    }

    /** One change of the workspace's segments at a time, until the end of the transaction. */
    void lock(WorkspaceId workspace) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            select.setString(1, "segments " + workspace.value());
            select.execute();
        }
    }

    Segment insert(WorkspaceId workspace, String title, JsonNode filter, Collection<Long> named) throws SQLException {
        return select(Sql.of(
                        "insert into segments (workspace, title, filter, named) values (?, ?, ?::jsonb, ?) returning "
                                + COLUMNS,
                        workspace.value(),
                        title,
                        JsonColumn.write(filter),
                        named.toArray(Long[]::new)))
                .getFirst();
    }

    Segment update(long id, String title, JsonNode filter, Collection<Long> named) throws SQLException {
        return select(Sql.of(
                        "update segments set title = ?, filter = ?::jsonb, named = ?, revision = revision + 1,"
                                + " updated_at = now() where id = ? returning " + COLUMNS,
                        title,
                        JsonColumn.write(filter),
                        named.toArray(Long[]::new),
                        id))
                .getFirst();
    }

    Optional<Segment> byId(WorkspaceId workspace, long id) throws SQLException {
        return select(Sql.of(
                        "select " + COLUMNS + " from segments where workspace = ? and id = ?", workspace.value(), id))
                .stream()
                .findFirst();
    }

    /** By id, above {@code after}. */
    List<Segment> page(WorkspaceId workspace, long after, int count) throws SQLException {
        return select(Sql.of(
                "select " + COLUMNS + " from segments where workspace = ? and id > ? order by id limit ?",
                workspace.value(),
                after,
                count));
    }

    /** Another segment that names this one. */
    Optional<Segment> naming(WorkspaceId workspace, long id) throws SQLException {
        return select(Sql.of(
                        "select " + COLUMNS + " from segments where workspace = ? and named @> ? limit 1",
                        workspace.value(),
                        new Long[] {id}))
                .stream()
                .findFirst();
    }

    void delete(long id) throws SQLException {
        try (PreparedStatement delete =
                Sql.of("delete from segments where id = ?", id).prepare(connection)) {
            delete.executeUpdate();
        }
    }

    private List<Segment> select(Sql query) throws SQLException {
        List<Segment> segments = new ArrayList<>();
        try (PreparedStatement statement = query.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                segments.add(new Segment(
                        rows.getLong("id"),
                        new WorkspaceId(rows.getString("workspace")),
                        rows.getString("title"),
                        JsonColumn.read(rows.getString("filter"), FILTER),
                        rows.getLong("revision"),
                        rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                        rows.getObject("updated_at", OffsetDateTime.class).toInstant()));
            }
        }
        return segments;
    }
}
