package dev.beckon.definitions.access;

import dev.beckon.contracts.access.Permission;
import dev.beckon.definitions.http.Bodies;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/** {@code /api/v1/api_keys} of the caller's workspace. */
@Path("/api/v1/api_keys")
@RunOnVirtualThread
public class ApiKeyResource {

    private final CallerWorkspace caller;
    private final ApiKeyRows rows;
    private final AccessChanges changes;

    ApiKeyResource(CallerWorkspace caller, ApiKeyRows rows, AccessChanges changes) {
        this.caller = caller;
        this.rows = rows;
        this.changes = changes;
    }

    @POST
    public Response create(ApiKeyRequest request) {
        Set<Permission> permissions = Bodies.require(request).checked();
        KeySecret secret = KeySecret.random();
        ApiKeyRow row = changes.addKey(caller.id(), request.name(), permissions, secret);
        return Response.created(URI.create("/api/v1/api_keys/" + row.id))
                .header("Cache-Control", "no-store")
                .entity(ApiKeyView.withSecret(row, secret))
                .build();
    }

    /** All keys on one page: a workspace has few. */
    @GET
    public Page<ApiKeyView> list() {
        return new Page<>(rows.of(caller.id()).stream().map(ApiKeyView::of).toList(), null);
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("id") String id) {
        changes.revokeKey(caller.id(), uuid(id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("api_key_not_found", "There is no such API key");
        }
    }
}
