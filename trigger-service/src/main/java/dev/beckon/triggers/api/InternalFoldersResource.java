package dev.beckon.triggers.api;

import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.triggers.folder.FolderStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;

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

    /** The folder of this title; when there is none, one that nobody sees until it is confirmed. May be repeated. */
    @PUT
    public FolderView findOrReserve(FolderRequest request) {
        return FolderView.of(
                folders.findOrReserve(workspace.id(), Bodies.required(request).titleOrRefuse()), null);
    }

    /** @param ids of folders that were reserved */
    public record Confirmation(List<Long> ids) {}

    /** What names the folders is saved: from now on they are seen. May be repeated. */
    @PUT
    @Path("confirmed")
    public Confirmation confirm(Confirmation confirmation) {
        folders.confirm(
                workspace.id(),
                Objects.requireNonNullElse(Bodies.required(confirmation).ids(), List.of()));
        return confirmation;
    }
}
