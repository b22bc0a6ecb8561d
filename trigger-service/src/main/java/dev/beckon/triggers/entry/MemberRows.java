package dev.beckon.triggers.entry;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.database.AdvisoryLock;
import dev.beckon.triggers.rule.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The statements on watched segments and their known members. */
final class MemberRows {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Connection connection;
    private final Duration longest;

    /** For looks at all contacts, each within a minute. */
    MemberRows(Connection connection) {
        this(connection, LONGEST);
    }

    /** @param longest that one statement may take, in whole seconds */
    MemberRows(Connection connection, Duration longest) {
        this.connection = connection;
        this.longest = longest;
    }

    /** The hash of the rules by which the members were found; empty when the segment is not watched yet. */
    Optional<String> rulesHash(long segment) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select rules_hash from segment_watches where segment_id = ?")) {
            select.setLong(1, segment);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Begins to watch, or begins anew, with those who are in it now. */
    void begin(WorkspaceId workspace, long segment, String rulesHash, Sql condition) throws SQLException {
        run(Sql.of("delete from segment_watches where segment_id = ?", segment));
        run(Sql.of(
                "insert into segment_watches (segment_id, workspace, rules_hash) values (?, ?, ?)",
                segment,
                workspace.value(),
                rulesHash));
        run(Sql.of(
                        "insert into segment_members (segment_id, contact_id) select ?, c.id from contacts c"
                                + " where c.workspace = ? and",
                        segment,
                        workspace.value())
                .then(condition));
    }

    /** Of these contacts, or of all when null, those who are in it and were not; at most {@code most}. */
    List<ContactId> enter(WorkspaceId workspace, long segment, Sql condition, Collection<ContactId> among, int most)
            throws SQLException {
        Sql insert = Sql.of(
                "insert into segment_members (segment_id, contact_id) select ?, c.id from contacts c"
                        + " where c.workspace = ? and not exists (select from segment_members m"
                        + " where m.segment_id = ? and m.contact_id = c.id) and",
                segment,
                workspace.value(),
                segment);
        insert =
                within(insert, among).then(condition).then("limit ? on conflict do nothing returning contact_id", most);
        List<ContactId> entered = new ArrayList<>();
        try (PreparedStatement statement = insert.prepare(connection)) {
            statement.setQueryTimeout((int) longest.toSeconds());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entered.add(new ContactId(rows.getLong(1)));
                }
            }
        }
        return entered;
    }

    /** Forgets those who are not in it any more; of these contacts, or of all when null. */
    void leave(long segment, Sql condition, Collection<ContactId> among) throws SQLException {
        Sql delete = Sql.of("delete from segment_members m where m.segment_id = ?", segment);
        if (among != null) {
            delete = delete.then("and m.contact_id = any (?)", (Object) ids(among));
        }
        run(delete.then("and not exists (select from contacts c where c.id = m.contact_id and")
                .then(condition)
                .then(")"));
    }

    void swept(long segment) throws SQLException {
        run(Sql.of("update segment_watches set swept_at = now() where segment_id = ?", segment));
    }

    /** Ends the watch over all segments but these. */
    void keepOnly(Collection<Long> segments) throws SQLException {
        run(Sql.of("delete from segment_watches where segment_id <> all (?)", (Object) segments.toArray(Long[]::new)));
    }

    /** Whether nobody else sweeps, until the end of the transaction. */
    boolean isMine(long lock) throws SQLException {
        return AdvisoryLock.tryTake(connection, lock);
    }

    private static Sql within(Sql statement, Collection<ContactId> among) {
        return among == null ? statement : statement.then("c.id = any (?) and", (Object) ids(among));
    }

    private static Long[] ids(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(Long[]::new);
    }

    private void run(Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection)) {
            statement.setQueryTimeout((int) longest.toSeconds());
            statement.executeUpdate();
        }
    }
}
