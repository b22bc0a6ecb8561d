package dev.beckon.triggers.api;

import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.folder.FolderStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** {@code /internal/folders}: what definition-service asks when a scenario names a folder by its title. */
@Path("/internal/folders")
@RunOnVirtualThread
public class InternalFoldersResource {

    private final CallerWorkspace workspace;
    private final FolderStore folders;

    InternalFoldersResource(CallerWorkspace workspace, FolderStore folders) {
        this.workspace = workspace;
        this.folders = folders;
    }

    /** The folder of this title, made when there is none. May be repeated. */
    @PUT
    public FolderView findOrCreate(FolderRequest request) {
        return FolderView.of(
                folders.findOrCreate(workspace.id(), Bodies.required(request).titleOrRefuse()), null);
    }
}
