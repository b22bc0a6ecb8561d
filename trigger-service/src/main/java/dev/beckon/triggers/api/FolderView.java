package dev.beckon.triggers.api;

import dev.beckon.triggers.folder.Folder;
import java.time.Instant;

/**
 * A folder as the API shows it.
 *
 * @param contacts how many are in it; absent in lists
 */
public record FolderView(long id, String title, Long contacts, Instant createdAt, Instant updatedAt) {

    static FolderView of(Folder folder, Long contacts) {
        return new FolderView(folder.id(), folder.title(), contacts, folder.createdAt(), folder.updatedAt());
    }
}
