package dev.beckon.definitions.access;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.http.Bodies;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import dev.beckon.support.web.Revision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/workspaces}: the caller's own; the bootstrap workspace may make others. */
@Path("/api/v1/workspaces")
@RunOnVirtualThread
public class WorkspaceResource {

    private static final String CURRENT = "current";
    private static final String FIRST_KEY = "first key";

    private final CallerWorkspace caller;
    private final WorkspaceRows rows;
    private final AccessChanges changes;
    private final BootstrapSettings bootstrap;

    WorkspaceResource(CallerWorkspace caller, WorkspaceRows rows, AccessChanges changes, BootstrapSettings bootstrap) {
        this.caller = caller;
        this.rows = rows;
        this.changes = changes;
        this.bootstrap = bootstrap;
    }

    /** A new workspace and the key that opens it; the key is shown this once. */
    record Created(WorkspaceView workspace, ApiKeyView apiKey) {}

    @POST
    public Response create(WorkspaceRequest request) {
        if (!bootstrap.workspace().map(caller.id().value()::equals).orElse(false)) {
            throw new ProblemException(
                    403, "not_operator", "Only a key of the operator's workspace may make workspaces");
        }
        Bodies.require(request).check(true);
        WorkspaceRow row = changes.createWorkspace(request);
        KeySecret secret = KeySecret.random();
        ApiKeyRow key = changes.addKey(new WorkspaceId(row.id), FIRST_KEY, EnumSet.allOf(Permission.class), secret);
        return Response.created(URI.create("/api/v1/workspaces/" + row.id))
                .header("Cache-Control", "no-store")
                .entity(new Created(WorkspaceView.of(row), ApiKeyView.withSecret(key, secret)))
                .build();
    }

    @GET
    public Page<WorkspaceView> list() {
        return new Page<>(List.of(WorkspaceView.of(own(CURRENT))), null);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return answer(own(id));
    }

    @PATCH
    @Path("/{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, WorkspaceRequest request) {
        WorkspaceRow row = own(id);
        Bodies.require(request).check(false);
        return answer(changes.changeWorkspace(new WorkspaceId(row.id), request, ifMatch));
    }

    private WorkspaceRow own(String id) {
        return Optional.of(caller.id().value())
                .filter(own -> id.equals(CURRENT) || id.equals(own))
                .flatMap(rows::findByIdOptional)
                .orElseThrow(() -> ProblemException.notFound("workspace_not_found", "There is no such workspace"));
    }

    private static Response answer(WorkspaceRow row) {
        return Response.ok(WorkspaceView.of(row))
                .header("ETag", Revision.tag(row.revision))
                .build();
    }
}
