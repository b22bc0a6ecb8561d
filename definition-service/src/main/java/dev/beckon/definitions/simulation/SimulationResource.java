package dev.beckon.definitions.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.access.Workspaces;
import dev.beckon.definitions.apitrigger.ApiTriggers;
import dev.beckon.definitions.http.Bodies;
import dev.beckon.definitions.scenario.CompiledScenario;
import dev.beckon.definitions.scenario.CompiledScenarios;
import dev.beckon.engine.simulation.SimulationReport;
import dev.beckon.engine.simulation.Simulator;
import dev.beckon.engine.simulation.Stage;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.web.CallerWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /api/v1/scenarios/{id}/simulate}, and the same for a definition that is not saved. */
@Path("/api/v1/scenarios")
@RunOnVirtualThread
public class SimulationResource {

    private final CallerWorkspace caller;
    private final CompiledScenarios scenarios;
    private final ContactReader contacts;
    private final Workspaces workspaces;
    private final ApiTriggers apiTriggers;
    private final Clock clock;
    private final String publicUrl;

    SimulationResource(
            CallerWorkspace caller,
            CompiledScenarios scenarios,
            ContactReader contacts,
            Workspaces workspaces,
            ApiTriggers apiTriggers,
            Clock clock,
            @ConfigProperty(name = "beckon.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.caller = caller;
        this.scenarios = scenarios;
        this.contacts = contacts;
        this.workspaces = workspaces;
        this.apiTriggers = apiTriggers;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @POST
    @Path("/simulate")
    public SimulationReport unsaved(SimulationRequest body) {
        SimulationRequest request = Bodies.require(body);
        SimulationCheck.require(request);
        if (!(request.definition() instanceof ObjectNode definition)) {
            throw SimulationCheck.refusal(List.of(new Problem.Fault(
                    "/definition", "missing_definition", "'definition' must be a scenario as it would be sent")));
        }
        return play(request, scenarios.of(caller.id(), definition));
    }

    @POST
    @Path("/{id}/simulate")
    public SimulationReport stored(@PathParam("id") long id, SimulationRequest body) {
        SimulationRequest request =
                body == null ? new SimulationRequest(null, null, null, null, null, null, false) : body;
        SimulationCheck.require(request);
        CompiledScenario scenario = request.definition() instanceof ObjectNode definition
                ? scenarios.change(caller.id(), id, definition)
                : scenarios.of(caller.id(), id, request.version());
        return play(request, scenario);
    }

    private SimulationReport play(SimulationRequest request, CompiledScenario scenario) {
        WorkspaceId workspace = caller.id();
        ContactReader.Person person = contacts.read(workspace, request.contact());
        Instant now = request.now() == null ? clock.instant() : request.now();
        Stage stage = new Stage(
                scenario.version(),
                scenario.plan(),
                scenario.warnings(),
                workspaces.record(workspace),
                publicUrl,
                person.profile(),
                person.stored(),
                now);
        Map<String, Object> data = apiTriggers.asCalled(workspace, scenario.apiTriggers(), request.data());
        return new Simulator(request.script(data), stage).play();
    }
}
