package dev.beckon.triggers.audience;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.contact.ContactColumns;
import dev.beckon.triggers.rule.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads contacts of an audience by ids. */
final class PageReader {

    /** How far ids are looked through in one statement, so that a rare condition costs no full scan at once. */
    static final long WINDOW = 200_000;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Connection connection;

    PageReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Contacts of the audience above the present position.
     *
     * @param upto the id up to which all contacts of the audience are among these
     */
    record Read(List<Contact> contacts, long upto) {}

    Read next(Expansion expansion, int count) throws SQLException {
        long last = Math.min(expansion.uptoId(), expansion.afterId() + WINDOW);
        Sql query = Sql.of(
                        "select " + ContactColumns.ALL
                                + " from contacts c where c.workspace = ? and c.id > ? and c.id <= ?",
                        expansion.workspace().value(),
                        expansion.afterId(),
                        last)
                .then("and (")
                .then(AudienceCondition.of(expansion.plan()))
                .then(")")
                .then(inWave(expansion))
                .then("order by c.id limit ?", count);
        List<Contact> contacts = contacts(query);
        return new Read(
                contacts,
                contacts.size() < count ? last : contacts.getLast().id().value());
    }

    private static Sql inWave(Expansion expansion) {
        AudiencePlan.Wave wave = expansion.presentWave();
        if (wave == null) {
            return Sql.of("");
        }
        // Whoever changed zone since the waves were laid out may have been missed; nobody else.
        return wave.isSweep()
                ? Sql.of("and c.updated_at >= ?", expansion.plan().begunAt())
                : Sql.of(
                        "and coalesce(c.time_zone, ?) = any (?::text[])",
                        expansion.plan().homeZone(),
                        wave.zones().toArray(String[]::new));
    }

    /** How many contacts the audience has. */
    long count(WorkspaceId workspace, AudiencePlan plan, long upto) throws SQLException {
        Sql condition = AudienceCondition.of(plan);
        long count = 0;
        for (long after = 0; after < upto; after += WINDOW) {
            Sql query = Sql.of(
                            "select count(*) from contacts c where c.workspace = ? and c.id > ? and c.id <= ? and (",
                            workspace.value(),
                            after,
                            Math.min(upto, after + WINDOW))
                    .then(condition)
                    .then(")");
            try (PreparedStatement select = prepare(query);
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                count += rows.getLong(1);
            }
        }
        return count;
    }

    /** The highest id there is in the workspace; 0 without contacts. */
    long highestId(WorkspaceId workspace) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select coalesce(max(id), 0) from contacts where workspace = ?")) {
            select.setString(1, workspace.value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The time zones of the workspace's contacts; those without one are passed over. */
    Set<String> zones(WorkspaceId workspace) throws SQLException {
        Set<String> zones = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct time_zone from contacts where workspace = ? and time_zone is not null")) {
            select.setString(1, workspace.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    zones.add(rows.getString(1));
                }
            }
        }
        return zones;
    }

    /** Those of the contacts that have a verdict in the call. */
    Set<ContactId> decided(TriggerCallId call, Collection<ContactId> contacts) throws SQLException {
        Set<ContactId> decided = new HashSet<>();
        if (contacts.isEmpty()) {
            return decided;
        }
        Sql query = Sql.of(
                "select contact_id from verdicts where call_id = ? and contact_id = any (?)",
                call.value(),
                ids(contacts));
        try (PreparedStatement select = prepare(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                decided.add(new ContactId(rows.getLong(1)));
            }
        }
        return decided;
    }

    /** Those of the contacts that are still there. */
    Map<ContactId, Contact> byId(WorkspaceId workspace, Collection<ContactId> contacts) throws SQLException {
        Map<ContactId, Contact> found = new HashMap<>();
        contacts(Sql.of(
                        "select " + ContactColumns.ALL + " from contacts c where c.workspace = ? and c.id = any (?)",
                        workspace.value(),
                        ids(contacts)))
                .forEach(contact -> found.put(contact.id(), contact));
        return found;
    }

    private static Object ids(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(Long[]::new);
    }

    private List<Contact> contacts(Sql query) throws SQLException {
        List<Contact> contacts = new ArrayList<>();
        try (PreparedStatement select = prepare(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                contacts.add(ContactColumns.read(rows));
            }
        }
        return contacts;
    }

    private PreparedStatement prepare(Sql query) throws SQLException {
        PreparedStatement statement = query.prepare(connection);
        try {
            statement.setQueryTimeout((int) LONGEST.toSeconds());
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
