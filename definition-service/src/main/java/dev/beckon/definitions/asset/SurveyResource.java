package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.http.Bodies;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
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

/** {@code /api/v1/surveys} of the caller's workspace. A change is seen by versions made after it. */
@Path(SurveyResource.PATH)
@RunOnVirtualThread
public class SurveyResource {

    static final String PATH = "/api/v1/surveys";

    private final CallerWorkspace caller;
    private final SurveyRows rows;
    private final AssetStore store;

    SurveyResource(CallerWorkspace caller, SurveyRows rows, AssetStore store) {
        this.caller = caller;
        this.rows = rows;
        this.store = store;
    }

    @POST
    public Response create(SurveyRequest request) {
        SurveyRow row = new SurveyRow();
        Bodies.require(request).checked(true).applyTo(row);
        return Answers.created(PATH, store.add(rows, caller.id(), row));
    }

    @GET
    public Page<ObjectNode> list(@BeanParam PageQuery query) {
        return store.page(rows, caller.id(), query);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") long id) {
        return Answers.of(store.read(rows, caller.id(), id));
    }

    @PATCH
    @Path("/{id}")
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, SurveyRequest request) {
        SurveyRequest checked = Bodies.require(request).checked(false);
        return Answers.of(store.change(rows, caller.id(), id, ifMatch, checked::applyTo));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        store.delete(rows, caller.id(), id, ifMatch);
    }
}
