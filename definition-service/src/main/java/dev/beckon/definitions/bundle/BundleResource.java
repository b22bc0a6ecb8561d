package dev.beckon.definitions.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.http.Bodies;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.definitions.setup.Needs;
import dev.beckon.definitions.setup.SetUp;
import dev.beckon.definitions.setup.SetUpCheck;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.web.CallerWorkspace;
import dev.beckon.support.web.QuerySwitch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Export and import of scenarios, below {@code /api/v1/scenarios}. */
@Path("/api/v1/scenarios")
@RunOnVirtualThread
public class BundleResource {

    private static final int MAX_IDS = 100;

    private final CallerWorkspace caller;
    private final Exporter exporter;
    private final Importer importer;
    private final SetUpCheck setUps;

    BundleResource(CallerWorkspace caller, Exporter exporter, Importer importer, SetUpCheck setUps) {
        this.caller = caller;
        this.exporter = exporter;
        this.importer = importer;
        this.setUps = setUps;
    }

    @GET
    @Path("/{id}/export")
    public Response one(@PathParam("id") long id) {
        return file(exporter.export(caller.id(), List.of(id)), "scenario-" + id);
    }

    /** @param ids separated by commas */
    @GET
    @Path("/export")
    public Response several(@QueryParam("ids") String ids) {
        if (ids == null || !ids.matches("[1-9]\\d{0,17}(,[1-9]\\d{0,17})*") || ids.split(",").length > MAX_IDS) {
            throw BundleReader.refusal(
                    List.of(new Problem.Fault("", "missing_ids", "name 1 to " + MAX_IDS + " scenarios as ?ids=1,2,3")));
        }
        List<Long> numbers =
                Arrays.stream(ids.split(",")).map(Long::valueOf).distinct().toList();
        return file(exporter.export(caller.id(), numbers), "scenarios");
    }

    private static Response file(Bundle bundle, String name) {
        return Response.ok(bundle.toJson())
                .header("Content-Disposition", "attachment; filename=\"" + name + ".json\"")
                .build();
    }

    /**
     * Imports a bundle. With {@code ?dry_run=true} it only reports; with {@code ?activate=true} scenarios that were active
     * where they come from are so here, else all are switched off at first.
     */
    @POST
    @Path("/import")
    public Response take(@Context UriInfo address, JsonNode body) {
        boolean reportsOnly = QuerySwitch.isOn(address.getRequestUri().getRawQuery(), "dry_run");
        boolean activates = QuerySwitch.isOn(address.getRequestUri().getRawQuery(), "activate");
        WorkspaceId workspace = caller.id();
        Bundle bundle = BundleReader.read(Bodies.require(body));
        ImportCheck check = ImportCheck.of(bundle);
        if (reportsOnly) {
            List<ImportReport.Thing> outlook = importer.outlook(workspace, bundle);
            return Response.ok(check.report(true, outlook, setUp(workspace, bundle)))
                    .build();
        }
        check.require();
        SetUp setUp = setUp(workspace, bundle);
        return Response.status(Response.Status.CREATED)
                .entity(check.report(false, importer.run(workspace, bundle, activates), setUp))
                .build();
    }

    private SetUp setUp(WorkspaceId workspace, Bundle bundle) {
        Map<String, ObjectNode> scenarios = new LinkedHashMap<>();
        bundle.of(ReferenceKind.SCENARIO)
                .forEach((ref, scenario) -> scenarios.put(bundle.pointer(ReferenceKind.SCENARIO, ref), scenario));
        return setUps.check(workspace, Needs.of(scenarios));
    }
}
