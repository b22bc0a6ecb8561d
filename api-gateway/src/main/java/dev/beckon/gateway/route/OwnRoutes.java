package dev.beckon.gateway.route;

import static dev.beckon.contracts.access.Permission.API_TRIGGERS_CALL;
import static dev.beckon.contracts.access.Permission.EXECUTIONS_READ;
import static dev.beckon.contracts.access.Permission.SCENARIOS_READ;
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
            catalogue("/action_types", Destination.CataloguePage.ACTION_TYPES),
            catalogue("/trigger_types", Destination.CataloguePage.TRIGGER_TYPES),
            RouteList.route(
                    "GET", "/trigger_calls/{id}", EXECUTIONS_READ, new Destination.ReadTriggerCall(), BodySize.NORMAL));

    private OwnRoutes() {}

    private static Route catalogue(String path, Destination.CataloguePage page) {
        return RouteList.route("GET", path, SCENARIOS_READ, new Destination.ShowCatalogue(page), BodySize.NORMAL);
    }
}
