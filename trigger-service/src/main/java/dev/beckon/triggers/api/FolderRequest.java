package dev.beckon.triggers.api;

import dev.beckon.support.problem.ProblemException;
import dev.beckon.triggers.folder.Folder;

/** What a caller sends to make or rename a folder. */
public record FolderRequest(String title) {

    /** @throws ProblemException 422 {@code invalid_value} */
    String titleOrRefuse() {
        return Titles.read(title, Folder.TITLE_LENGTH);
    }
}
