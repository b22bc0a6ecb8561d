package dev.beckon.gateway.route;

import static dev.beckon.contracts.access.Permission.API_TRIGGERS_CALL;
import static dev.beckon.contracts.access.Permission.EXECUTIONS_READ;
import static dev.beckon.contracts.access.Permission.SCENARIOS_TRIGGER;

import java.util.List;

/** What the edge answers itself, or has a part in. */
final class OwnRoutes {

    static final List<Route> ROUTES = List.of(
            RouteList.route(
                    "POST",
                    "/scenarios/{id}/trigger",
                    SCENARIOS_TRIGGER,
                    new Destination.TriggerScenario(),
                    BodySize.NORMAL),
            RouteList.route(
                    "POST",
                    "/api_triggers/{id}/call",
                    API_TRIGGERS_CALL,
                    new Destination.CallApiTrigger(),
                    BodySize.SMALL),
            RouteList.route(
                    "GET", "/trigger_calls/{id}", EXECUTIONS_READ, new Destination.ReadTriggerCall(), BodySize.NORMAL));

    private OwnRoutes() {}
}
