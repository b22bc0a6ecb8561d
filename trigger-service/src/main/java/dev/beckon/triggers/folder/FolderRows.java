package dev.beckon.triggers.folder;

import dev.beckon.contracts.id.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The statements on folders; those that are only reserved are not found but where it says so. */
final class FolderRows {

    private static final String COLUMNS = "id, workspace, title, revision, created_at, updated_at";

    private final Connection connection;

    FolderRows(Connection connection) {
        this.connection = connection;
    }

    /** Takes over what is only reserved; empty when the title is taken. */
    Optional<Folder> insert(WorkspaceId workspace, String title) throws SQLException {
        return select(
                        "insert into folders (workspace, title) values (?, ?) on conflict (workspace, title) do update"
                                + " set reserved = false, created_at = now(), updated_at = now()"
                                + " where folders.reserved returning " + COLUMNS,
                        workspace.value(),
                        title)
                .stream()
                .findFirst();
    }

    /** Empty when there is a folder of this title, reserved or not. */
    Optional<Folder> reserve(WorkspaceId workspace, String title) throws SQLException {
        return select(
                        "insert into folders (workspace, title, reserved) values (?, ?, true)"
                                + " on conflict (workspace, title) do nothing returning " + COLUMNS,
                        workspace.value(),
                        title)
                .stream()
                .findFirst();
    }

    /** Makes those of the folders seen that are only reserved. */
    void confirm(WorkspaceId workspace, Collection<Long> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update folders set reserved = false where workspace = ? and id = any (?) and reserved")) {
            update.setString(1, workspace.value());
            update.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    /** Gives a folder that is only reserved another title, so that this one is free. */
    void giveWay(WorkspaceId workspace, String title) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update folders set title = left(title, 170) || ' #' || id where workspace = ? and title = ? and reserved")) {
            update.setString(1, workspace.value());
            update.setString(2, title);
            update.executeUpdate();
        }
    }

    Optional<Folder> byId(WorkspaceId workspace, long id) throws SQLException {
        return select(
                        "select " + COLUMNS + " from folders where workspace = ? and id = ? and not reserved",
                        workspace.value(),
                        id)
                .stream()
                .findFirst();
    }

    /** Reserved or not. */
    Optional<Folder> byTitle(WorkspaceId workspace, String title) throws SQLException {
        return select("select " + COLUMNS + " from folders where workspace = ? and title = ?", workspace.value(), title)
                .stream()
                .findFirst();
    }

    /** Locked until the end of the transaction: nobody joins it meanwhile. */
    Optional<Folder> lock(WorkspaceId workspace, long id) throws SQLException {
        return select(
                        "select " + COLUMNS + " from folders where workspace = ? and id = ? for update",
                        workspace.value(),
                        id)
                .stream()
                .findFirst();
    }

    /** By id, above {@code after}. */
    List<Folder> page(WorkspaceId workspace, long after, int count) throws SQLException {
        return select(
                "select " + COLUMNS
                        + " from folders where workspace = ? and id > ? and not reserved order by id limit ?",
                workspace.value(),
                after,
                count);
    }

    Folder rename(long id, String title) throws SQLException {
        return select(
                        "update folders set title = ?, revision = revision + 1, updated_at = now() where id = ?"
                                + " returning " + COLUMNS,
                        title,
                        id)
                .getFirst();
    }

    void delete(long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from folders where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** How many contacts are in the folder. */
    long count(long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from folder_contacts where folder_id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<Folder> select(String sql, Object... parameters) throws SQLException {
        List<Folder> folders = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    folders.add(new Folder(
                            rows.getLong("id"),
                            new WorkspaceId(rows.getString("workspace")),
                            rows.getString("title"),
                            rows.getLong("revision"),
                            rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                            rows.getObject("updated_at", OffsetDateTime.class).toInstant()));
                }
            }
        }
        return folders;
    }
}
