package dev.beckon.gateway.apitrigger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.gateway.access.Caller;
import dev.beckon.gateway.route.RouteMatch;
import dev.beckon.gateway.trigger.Intake;
import dev.beckon.gateway.trigger.StrictReader;
import dev.beckon.gateway.view.PatientLookup;
import dev.beckon.support.web.QuerySwitch;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** {@code POST /api/v1/api_triggers/{id}/call}. Runs on event loops; never blocks. */
@ApplicationScoped
public class ApiTriggerHandler {

    private final ApiTriggerDirectory triggers;
    private final PatientLookup lookup;
    private final Intake intake;

    ApiTriggerHandler(ApiTriggerDirectory triggers, PatientLookup lookup, Intake intake) {
        this.triggers = triggers;
        this.lookup = lookup;
        this.intake = intake;
    }

    /** Reads the body and answers, now or when Kafka has the call. */
    public void handle(RoutingContext context, Caller caller, RouteMatch.Found found) {
        String id = found.firstParameter();
        boolean dryRun = QuerySwitch.isOn(context.request().query(), Intake.DRY_RUN);
        intake.take(context, caller, found, "api_triggers/" + id, body -> wish(caller, id, dryRun, body));
    }

    private Intake.Wish wish(Caller caller, String id, boolean dryRun, byte[] body) {
        // Without a body: every parameter is left out.
        ObjectNode sent = body.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictReader.object(body);
        return new Intake.Wish(
                dryRun,
                () -> lookup.find(() ->
                                dryRun ? triggers.requireAllowed(caller, id) : triggers.requireCallable(caller, id))
                        .map(trigger -> request(trigger, sent, dryRun)));
    }

    private static TriggerRequest request(ApiTrigger trigger, ObjectNode sent, boolean dryRun) {
        Map<String, Object> parameters = CallParameters.read(trigger.parameters(), sent);
        return new TriggerRequest(null, List.of(), parameters, null, null, trigger.apiTriggerId(), null, dryRun);
    }
}
