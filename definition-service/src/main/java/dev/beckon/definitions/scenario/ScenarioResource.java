package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.definitions.http.PageQuery;
import dev.beckon.definitions.setup.Needs;
import dev.beckon.definitions.setup.SetUpCheck;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.Page;
import dev.beckon.support.web.QuerySwitch;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** {@code /api/v1/scenarios} of the caller's workspace. */
@Path("/api/v1/scenarios")
@RunOnVirtualThread
public class ScenarioResource {

    private final CallerWorkspace caller;
    private final ScenarioReads reads;
    private final ScenarioCreation creation;
    private final Scenarios scenarios;
    private final ScenarioEditing editing;
    private final Drafting drafting;
    private final SetUpCheck setUp;

    ScenarioResource(
            CallerWorkspace caller,
            ScenarioReads reads,
            ScenarioCreation creation,
            Scenarios scenarios,
            ScenarioEditing editing,
            Drafting drafting,
            SetUpCheck setUp) {
        this.caller = caller;
        this.reads = reads;
        this.creation = creation;
        this.scenarios = scenarios;
        this.editing = editing;
        this.drafting = drafting;
        this.setUp = setUp;
    }

    @POST
    public Response create(JsonNode body) {
        Scenario scenario = creation.create(caller.id(), ScenarioDocument.of(body));
        return answer(Response.created(URI.create("/api/v1/scenarios/" + scenario.id())), scenario);
    }

    @POST
    @Path("/validate")
    public Verdict validate(JsonNode body) {
        Draft draft = drafting.fresh(caller.id(), ScenarioDocument.of(body));
        return Verdict.of(draft, setUp.check(caller.id(), Needs.of(draft.whole())));
    }

    @GET
    public Page<ScenarioView.Summary> list(@BeanParam PageQuery query) {
        return reads.page(caller.id(), query);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") long id) {
        return answer(Response.ok(), reads.one(caller.id(), ScenarioKind.SCENARIO, id));
    }

    @PATCH
    @Path("/{id}")
    public Response change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo address,
            JsonNode body) {
        ScenarioDocument document = ScenarioDocument.of(body);
        return QuerySwitch.isOn(address.getRequestUri().getRawQuery(), "preview")
                ? Response.ok(editing.preview(caller.id(), id, document, ifMatch))
                        .build()
                : answer(Response.ok(), editing.change(caller.id(), id, document, ifMatch));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        scenarios.delete(caller.id(), ScenarioKind.SCENARIO, id, ifMatch);
    }

    @GET
    @Path("/{id}/versions")
    public Page<VersionView.Summary> versions(@PathParam("id") long id, @BeanParam PageQuery query) {
        return reads.versions(caller.id(), id, query);
    }

    @GET
    @Path("/{id}/versions/{version}")
    public VersionView version(@PathParam("id") long id, @PathParam("version") int version) {
        return reads.version(caller.id(), id, version);
    }

    private static Response answer(Response.ResponseBuilder answer, Scenario scenario) {
        return answer.entity(ScenarioView.of(scenario))
                .header("ETag", Revision.tag(scenario.revision()))
                .build();
    }
}
