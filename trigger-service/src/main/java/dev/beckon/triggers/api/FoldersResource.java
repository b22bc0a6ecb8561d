package dev.beckon.triggers.api;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Cursor;
import dev.beckon.support.web.Page;
import dev.beckon.support.web.Revision;
import dev.beckon.triggers.folder.Folder;
import dev.beckon.triggers.folder.FolderMembership;
import dev.beckon.triggers.folder.FolderStore;
import dev.beckon.triggers.folder.MembershipChange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /api/v1/folders}: folders and who is in them. */
@Path("/api/v1/folders")
@RunOnVirtualThread
public class FoldersResource {

    private static final String NOUN = "folder";

    private final CallerWorkspace workspace;
    private final FolderStore folders;
    private final FolderMembership membership;
    private final RequestCause cause;

    FoldersResource(CallerWorkspace workspace, FolderStore folders, FolderMembership membership, RequestCause cause) {
        this.workspace = workspace;
        this.folders = folders;
        this.membership = membership;
        this.cause = cause;
    }

    @POST
    public Response create(FolderRequest request) {
        Folder folder = folders.create(workspace.id(), Bodies.required(request).titleOrRefuse())
                .orElseThrow(FoldersResource::taken);
        return answer(
                Response.created(URI.create("/api/v1/folders/" + folder.id())), folder, FolderView.of(folder, 0L));
    }

    @GET
    public Page<FolderView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        List<Folder> rows = folders.page(workspace.id(), Cursor.decodeLong(cursor, 0), size + 1);
        Page<Folder> page = Page.of(rows, size, folder -> Long.toString(folder.id()));
        return new Page<>(
                page.items().stream().map(folder -> FolderView.of(folder, null)).toList(), page.nextCursor());
    }

    @GET
    @Path("{id}")
    public Response get(String id) {
        return shown(stored(id));
    }

    @PATCH
    @Path("{id}")
    public Response rename(String id, @HeaderParam("If-Match") String ifMatch, FolderRequest request) {
        String title = Bodies.required(request).titleOrRefuse();
        return shown(folders.rename(stored(id), title, present -> Revision.require(ifMatch, present.revision()))
                .orElseThrow(FoldersResource::taken));
    }

    /** Takes everybody out first; they stay contacts. */
    @DELETE
    @Path("{id}")
    public Response delete(String id, @HeaderParam("If-Match") String ifMatch) {
        Folder folder = stored(id);
        Revision.require(ifMatch, folder.revision());
        folders.delete(folder);
        return Response.noContent().build();
    }

    /** May be repeated. */
    @PUT
    @Path("{id}/contacts/{contact_id}")
    public Response add(String id, @RestPath("contact_id") String contact) {
        Folder folder = stored(id);
        MembershipChange change = membership
                .add(key(contact), List.of(folder.id()), cause.get())
                .orElseThrow(() -> Ids.notFound("contact"));
        if (!change.refused().isEmpty()) {
            throw ProblemException.unprocessable(
                    "too_many", "A contact can be in at most " + Folder.MOST_OF_A_CONTACT + " folders", List.of());
        }
        return Response.noContent().build();
    }

    /** May be repeated. */
    @DELETE
    @Path("{id}/contacts/{contact_id}")
    public Response remove(String id, @RestPath("contact_id") String contact) {
        membership
                .remove(key(contact), List.of(stored(id).id()), cause.get())
                .orElseThrow(() -> Ids.notFound("contact"));
        return Response.noContent().build();
    }

    private ContactKey key(String contact) {
        return new ContactKey(workspace.id(), new ContactId(Ids.numberInPath(contact, "contact")));
    }

    private Folder stored(String id) {
        return folders.byId(workspace.id(), Ids.numberInPath(id, NOUN)).orElseThrow(() -> Ids.notFound(NOUN));
    }

    private Response shown(Folder folder) {
        return answer(
                Response.ok(),
                folder,
                FolderView.of(
                        folder, folders.count(workspace.id(), folder.id()).orElseThrow(() -> Ids.notFound(NOUN))));
    }

    private static Response answer(Response.ResponseBuilder response, Folder folder, FolderView view) {
        return response.header("ETag", Revision.tag(folder.revision()))
                .entity(view)
                .build();
    }

    private static ProblemException taken() {
        return ProblemException.conflict("folder_title_taken", "Another folder has this title");
    }
}
