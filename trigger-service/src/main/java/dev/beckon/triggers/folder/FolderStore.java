package dev.beckon.triggers.folder;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Makes, finds and removes folders. Safe for all threads. */
@ApplicationScoped
public class FolderStore {

    private final Database database;
    private final FolderMembership membership;

    FolderStore(Database database, FolderMembership membership) {
        this.database = database;
        this.membership = membership;
    }

    /** Empty when the title is taken. */
    public Optional<Folder> create(WorkspaceId workspace, String title) {
        return database.inTransaction(connection -> new FolderRows(connection).insert(workspace, title));
    }

    /** The folder of this title; reserved, which nobody sees until it is confirmed, when there is none. */
    public Folder findOrReserve(WorkspaceId workspace, String title) {
        while (true) {
            Optional<Folder> folder = database.inTransaction(connection -> {
                FolderRows rows = new FolderRows(connection);
                Optional<Folder> known = rows.byTitle(workspace, title);
                return known.isPresent() ? known : rows.reserve(workspace, title);
            });
            if (folder.isPresent()) {
                return folder.get();
            }
        }
    }

    /** Makes folders seen that were only reserved; may be repeated. */
    public void confirm(WorkspaceId workspace, Collection<Long> ids) {
        database.inTransaction(connection -> {
            new FolderRows(connection).confirm(workspace, ids);
            return ids;
        });
    }

    public Optional<Folder> byId(WorkspaceId workspace, long id) {
        return database.inTransaction(connection -> new FolderRows(connection).byId(workspace, id));
    }

    /** By id, above {@code after}. */
    public List<Folder> page(WorkspaceId workspace, long after, int count) {
        return database.inTransaction(connection -> new FolderRows(connection).page(workspace, after, count));
    }

    /** How many contacts are in the folder; empty when there is no such folder. */
    public OptionalLong count(WorkspaceId workspace, long id) {
        return database.inTransaction(connection -> {
            FolderRows rows = new FolderRows(connection);
            return rows.byId(workspace, id).isPresent() ? OptionalLong.of(rows.count(id)) : OptionalLong.empty();
        });
    }

    /**
     * Gives the folder another title.
     *
     * @param expected decides, on the present state, whether to go on; throws if not
     * @return empty when the title is another folder's
     */
    public Optional<Folder> rename(Folder folder, String title, Consumer<Folder> expected) {
        try {
            return database.inTransaction(connection -> {
                FolderRows rows = new FolderRows(connection);
                Optional<Folder> present = rows.lock(folder.workspace(), folder.id());
                present.ifPresent(expected);
                rows.giveWay(folder.workspace(), title);
                return present.isEmpty() ? present : Optional.of(rows.rename(folder.id(), title));
            });
        } catch (DatabaseException e) {
            if (e.isRace()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Takes everybody out, a chunk at a time, and then removes the folder. When it fails half-way it can be repeated.
     */
    public void delete(Folder folder) {
        boolean gone = false;
        while (!gone) {
            membership.empty(folder);
            gone = database.inTransaction(connection -> {
                FolderRows rows = new FolderRows(connection);
                if (rows.lock(folder.workspace(), folder.id()).isEmpty()) {
                    return true;
                }
                boolean empty = rows.count(folder.id()) == 0;
                if (empty) {
                    rows.delete(folder.id());
                }
                return empty;
            });
        }
    }
}
