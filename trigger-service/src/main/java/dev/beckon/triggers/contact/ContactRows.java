package dev.beckon.triggers.contact;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The multi-row statements on contacts. Each is one round trip, whatever the number of rows. */
final class ContactRows {

    /** Locked in the order of ids, so that two batches over the same people do not block each other for ever. */
    private static final String LOCK_NAMED = "select " + ContactColumns.ALL + """
             \sfrom contacts c where c.workspace = ? and c.id in (
                select id from contacts where workspace = ? and id = any (?::bigint[])
                union all select id from contacts where workspace = ? and external_id = any (?::text[])
                union all select id from contacts where workspace = ? and lower(email) = any (?::text[])
                union all select id from contacts where workspace = ? and phone = any (?::text[])
                union all select id from contacts where workspace = ? and lower(username) = any (?::text[]))
             order by c.id for update""";

    private static final String UNNESTED = """
             \sfrom unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                         ?::text[], ?::text[], ?::jsonb[], ?::jsonb[], ?::jsonb[], ?::bigint[], ?::timestamptz[])
               as n(id, workspace, external_id, username, name, email, phone, language,
                    country, time_zone, tags, properties, consents, revision, updated_at)""";

    private static final String INSERT = """
            insert into contacts (id, workspace, external_id, username, name, email, phone, language,
                                  country, time_zone, tags, properties, consents, revision, updated_at, created_at)
            select n.*, n.updated_at""" + UNNESTED;

    private static final String UPDATE = """
            update contacts c
               set external_id = n.external_id, username = n.username, name = n.name, email = n.email,
                   phone = n.phone, language = n.language, country = n.country, time_zone = n.time_zone, tags = n.tags,
                   properties = n.properties, consents = n.consents, revision = n.revision, updated_at = n.updated_at""" + UNNESTED + " where c.id = n.id";

    private final Connection connection;

    ContactRows(Connection connection) {
        this.connection = connection;
    }

    /** All contacts of the workspace that any of the changes names, locked until the end of the transaction. */
    List<Contact> lockNamed(WorkspaceId workspace, Collection<ContactChange> changes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_NAMED)) {
            select.setString(1, workspace.value());
            bind(
                    select,
                    2,
                    workspace,
                    changes.stream()
                            .map(ContactChange::id)
                            .filter(Objects::nonNull)
                            .toList());
            int parameter = 4;
            for (ContactField field :
                    List.of(ContactField.EXTERNAL_ID, ContactField.EMAIL, ContactField.PHONE, ContactField.USERNAME)) {
                bind(select, parameter, workspace, names(changes, field));
                parameter += 2;
            }
            return read(select);
        }
    }

    private static List<String> names(Collection<ContactChange> changes, ContactField field) {
        return changes.stream()
                .flatMap(change -> Identifier.of(change.values()).stream())
                .filter(name -> name.field() == field)
                .map(Identifier::value)
                .toList();
    }

    private void bind(PreparedStatement select, int parameter, WorkspaceId workspace, List<?> values)
            throws SQLException {
        select.setString(parameter, workspace.value());
        select.setArray(
                parameter + 1,
                connection.createArrayOf(
                        "text", values.stream().map(Object::toString).toArray()));
    }

    private static List<Contact> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return ContactColumns.readAll(rows);
        }
    }

    /** Takes new ids. */
    List<ContactId> nextIds(int count) throws SQLException {
        List<ContactId> ids = new ArrayList<>(count);
        try (PreparedStatement select =
                connection.prepareStatement("select nextval('contact_ids') from generate_series(1, ?)")) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(new ContactId(rows.getLong(1)));
                }
            }
        }
        return ids;
    }

    void insert(Collection<Contact> contacts) throws SQLException {
        write(INSERT, contacts);
    }

    void update(Collection<Contact> contacts) throws SQLException {
        write(UPDATE, contacts);
    }

    private void write(String sql, Collection<Contact> contacts) throws SQLException {
        if (contacts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Rows.of(statement, contacts)
                    .column(Contact::id)
                    .column(Contact::workspace)
                    .column(contact -> contact.fields().externalId())
                    .column(contact -> contact.fields().username())
                    .column(contact -> contact.fields().name())
                    .column(contact -> contact.fields().email())
                    .column(contact -> contact.fields().phone())
                    .column(contact -> contact.fields().language())
                    .column(contact -> contact.fields().country())
                    .column(contact -> contact.fields().timeZone())
                    .column(contact -> JsonColumn.write(contact.fields().tags()))
                    .column(contact -> JsonColumn.write(contact.fields().properties()))
                    .column(contact -> JsonColumn.write(contact.fields().consents()))
                    .column(Contact::revision)
                    .column(Contact::updatedAt);
            statement.executeUpdate();
        }
    }

    /** Whether there was such a contact. */
    boolean delete(WorkspaceId workspace, ContactId id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from contacts where workspace = ? and id = ?")) {
            delete.setString(1, workspace.value());
            delete.setLong(2, id.value());
            return delete.executeUpdate() > 0;
        }
    }
}
