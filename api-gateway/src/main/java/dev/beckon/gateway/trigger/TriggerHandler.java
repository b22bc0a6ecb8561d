package dev.beckon.gateway.trigger;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.gateway.access.Caller;
import dev.beckon.gateway.route.RouteMatch;
import dev.beckon.gateway.view.PatientLookup;
import dev.beckon.support.web.QuerySwitch;
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
        boolean dryRun = QuerySwitch.isOn(context.request().query(), Intake.DRY_RUN);
        intake.take(context, caller, found, scenario, body -> wish(caller.workspace(), scenario, dryRun, body));
    }

    private Intake.Wish wish(WorkspaceId workspace, String scenario, boolean dryRun, byte[] body) {
        TriggerBody read = TriggerBody.read(body);
        TriggerBody asked = dryRun ? read.ofDryRun() : read;
        return new Intake.Wish(
                asked.dryRun(),
                () -> lookup.find(() -> asked.dryRun()
                                ? scenarios.requireKnown(workspace, scenario)
                                : scenarios.requireActive(workspace, scenario))
                        .map(asked::request));
    }
}
