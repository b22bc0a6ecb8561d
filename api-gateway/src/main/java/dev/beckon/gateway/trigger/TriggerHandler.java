package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.gateway.access.Caller;
import dev.beckon.gateway.route.RouteMatch;
import dev.beckon.gateway.view.PatientLookup;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code POST /api/v1/scenarios/{id}/trigger}. Runs on event loops; never blocks. */
@ApplicationScoped
public class TriggerHandler {

    private final ScenarioDirectory scenarios;
    private final PatientLookup lookup;
    private final Intake intake;

    TriggerHandler(ScenarioDirectory scenarios, PatientLookup lookup, Intake intake) {
        this.scenarios = scenarios;
        this.lookup = lookup;
        this.intake = intake;
    }

    /** Reads the body and answers, now or when Kafka has the call. */
    public void handle(RoutingContext context, Caller caller, RouteMatch.Found found) {
        String scenario = found.firstParameter();
        intake.take(context, caller, found, scenario, body -> check(caller.workspace(), scenario, body));
    }

    private Future<TriggerRequest> check(WorkspaceId workspace, String scenario, byte[] body) {
        TriggerBody checked = TriggerBody.read(body);
        return lookup.find(() -> checked.dryRun()
                        ? scenarios.requireKnown(workspace, scenario)
                        : scenarios.requireActive(workspace, scenario))
                .map(checked::request);
    }
}
