package dev.beckon.triggers.folder;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The folder's side of memberships. */
final class MembershipRows {

    private final Connection connection;

    MembershipRows(Connection connection) {
        this.connection = connection;
    }

    /** Those of the ids that are folders of the workspace; they stay until the end of the transaction. */
    List<Long> existing(WorkspaceId workspace, Collection<Long> folders) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id from folders where workspace = ? and id = any (?) order by id for key share")) {
            select.setString(1, workspace.value());
            select.setArray(2, connection.createArrayOf("bigint", folders.toArray()));
            return numbers(select);
        }
    }

    void add(ContactId contact, Collection<Long> folders) throws SQLException {
        write(
                "insert into folder_contacts (contact_id, folder_id) select ?, unnest(?) on conflict do nothing",
                contact,
                folders);
    }

    void remove(ContactId contact, Collection<Long> folders) throws SQLException {
        write("delete from folder_contacts where contact_id = ? and folder_id = any (?)", contact, folders);
    }

    List<ContactId> first(long folder, int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select contact_id from folder_contacts where folder_id = ? order by contact_id limit ?")) {
            select.setLong(1, folder);
            select.setInt(2, count);
            return numbers(select).stream().map(ContactId::new).toList();
        }
    }

    void removeAll(long folder, Collection<ContactId> contacts) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from folder_contacts where folder_id = ? and contact_id = any (?)")) {
            delete.setLong(1, folder);
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", contacts.stream().map(ContactId::value).toArray()));
            delete.executeUpdate();
        }
    }

    private void write(String sql, ContactId contact, Collection<Long> folders) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, contact.value());
            statement.setArray(2, connection.createArrayOf("bigint", folders.toArray()));
            statement.executeUpdate();
        }
    }

    private static List<Long> numbers(PreparedStatement select) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
