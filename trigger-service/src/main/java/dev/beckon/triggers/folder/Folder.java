package dev.beckon.triggers.folder;

import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;

/**
 * A stored folder.
 *
 * @param title unique in the workspace
 * @param revision rises by one with every change of the folder itself, not of its members
 */
public record Folder(
        long id, WorkspaceId workspace, String title, long revision, Instant createdAt, Instant updatedAt) {

    /** In UTF-16 units. */
    public static final int TITLE_LENGTH = 200;

    /** How many folders a contact may be in. */
    public static final int MOST_OF_A_CONTACT = 200;
}
