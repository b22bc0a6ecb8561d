package dev.beckon.definitions.apitrigger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import dev.beckon.support.web.Revision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** {@code /api/v1/api_triggers} of the caller's workspace; their calls are the gateway's. */
@Path("/api/v1/api_triggers")
@RunOnVirtualThread
public class ApiTriggerResource {

    private final CallerWorkspace caller;
    private final ApiTriggerRows rows;
    private final ApiTriggerChanges changes;
    private final ApiTriggerExample example;

    ApiTriggerResource(
            CallerWorkspace caller, ApiTriggerRows rows, ApiTriggerChanges changes, ApiTriggerExample example) {
        this.caller = caller;
        this.rows = rows;
        this.changes = changes;
        this.example = example;
    }

    @POST
    public Response create(JsonNode body) {
        ApiTriggerRow row = changes.create(caller.id(), ApiTriggerInput.read(body, true));
        return answer(Response.created(URI.create("/api/v1/api_triggers/" + row.id)), row);
    }

    @GET
    public Page<ApiTriggerView> list(@BeanParam PageQuery query) {
        List<ApiTriggerView> views = rows.page(caller.id(), query.after(), query.size() + 1).stream()
                .map(row -> ApiTriggerView.of(row, example))
                .toList();
        return Page.of(views, query.size(), last -> Long.toString(last.id()));
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") long id) {
        return answer(Response.ok(), rows.require(caller.id(), id));
    }

    @PATCH
    @Path("/{id}")
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return answer(Response.ok(), changes.change(caller.id(), id, ApiTriggerInput.read(body, false), ifMatch));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        changes.delete(caller.id(), id, ifMatch);
    }

    private Response answer(Response.ResponseBuilder answer, ApiTriggerRow row) {
        return answer.entity(ApiTriggerView.of(row, example))
                .header("ETag", Revision.tag(row.revision))
                .build();
    }
}
