package dev.beckon.gateway.route;

import static dev.beckon.contracts.access.Permission.CONTACTS_READ;
import static dev.beckon.contracts.access.Permission.CONTACTS_WRITE;
import static dev.beckon.contracts.access.Permission.EXECUTIONS_CANCEL;
import static dev.beckon.contracts.access.Permission.EXECUTIONS_READ;
import static dev.beckon.contracts.access.Permission.MESSAGES_READ;
import static dev.beckon.contracts.access.Permission.SCENARIOS_READ;
import static dev.beckon.contracts.access.Permission.SCENARIOS_TRIGGER;
import static dev.beckon.contracts.access.Permission.SCENARIOS_WRITE;
import static dev.beckon.contracts.access.Permission.SETUP_READ;
import static dev.beckon.contracts.access.Permission.SETUP_WRITE;

import dev.beckon.contracts.access.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every route of {@code /api/v1}. What is not in here does not exist; the OpenAPI document says the same (tested). */
public final class RouteTable {

    private static final String BASE = "/api/v1";
    private static final long BODY = 2L * 1024 * 1024;
    private static final long IMPORT_BODY = 256L * 1024 * 1024;
    private static final Destination DEFINITIONS = new Destination.Forward(Service.DEFINITIONS);
    private static final Destination TRIGGERS = new Destination.Forward(Service.TRIGGERS);
    private static final Destination DELIVERY = new Destination.Forward(Service.DELIVERY);

    private static final List<Route> ROUTES = List.of(
            new Route(
                    "POST",
                    PathTemplate.of(BASE + "/scenarios/{id}/trigger"),
                    SCENARIOS_TRIGGER,
                    new Destination.TriggerScenario(),
                    BODY),
            new Route(
                    "GET",
                    PathTemplate.of(BASE + "/trigger_calls/{id}"),
                    EXECUTIONS_READ,
                    new Destination.ReadTriggerCall(),
                    BODY),
            new Route("POST", PathTemplate.of(BASE + "/contacts/import"), CONTACTS_WRITE, TRIGGERS, IMPORT_BODY),
            route("GET", "/scenarios", SCENARIOS_READ, DEFINITIONS),
            route("POST", "/scenarios", SCENARIOS_WRITE, DEFINITIONS),
            route("POST", "/scenarios/validate", SCENARIOS_WRITE, DEFINITIONS),
            route("GET", "/scenarios/{id}", SCENARIOS_READ, DEFINITIONS),
            route("PATCH", "/scenarios/{id}", SCENARIOS_WRITE, DEFINITIONS),
            route("DELETE", "/scenarios/{id}", SCENARIOS_WRITE, DEFINITIONS),
            route("GET", "/scenarios/{id}/versions", SCENARIOS_READ, DEFINITIONS),
            route("GET", "/scenarios/{id}/versions/{version}", SCENARIOS_READ, DEFINITIONS),
            route("GET", "/workspaces", SETUP_READ, DEFINITIONS),
            route("POST", "/workspaces", SETUP_WRITE, DEFINITIONS),
            route("GET", "/workspaces/{id}", SETUP_READ, DEFINITIONS),
            route("PATCH", "/workspaces/{id}", SETUP_WRITE, DEFINITIONS),
            route("GET", "/api_keys", SETUP_READ, DEFINITIONS),
            route("POST", "/api_keys", SETUP_WRITE, DEFINITIONS),
            route("DELETE", "/api_keys/{id}", SETUP_WRITE, DEFINITIONS),
            route("GET", "/contacts", CONTACTS_READ, TRIGGERS),
            route("POST", "/contacts", CONTACTS_WRITE, TRIGGERS),
            route("GET", "/contacts/{id}", CONTACTS_READ, TRIGGERS),
            route("PATCH", "/contacts/{id}", CONTACTS_WRITE, TRIGGERS),
            route("DELETE", "/contacts/{id}", CONTACTS_WRITE, TRIGGERS),
            route("GET", "/trigger_calls", EXECUTIONS_READ, TRIGGERS),
            route("GET", "/trigger_calls/{id}/verdicts", EXECUTIONS_READ, TRIGGERS),
            route("POST", "/trigger_calls/{id}/cancel", EXECUTIONS_CANCEL, TRIGGERS),
            route("GET", "/executions", EXECUTIONS_READ, TRIGGERS),
            route("GET", "/executions/{id}", EXECUTIONS_READ, TRIGGERS),
            route("POST", "/executions/{id}/cancel", EXECUTIONS_CANCEL, TRIGGERS),
            route("GET", "/messages", MESSAGES_READ, TRIGGERS),
            route("GET", "/messages/{id}", MESSAGES_READ, TRIGGERS),
            route("GET", "/channels", SETUP_READ, DELIVERY),
            route("POST", "/channels", SETUP_WRITE, DELIVERY),
            route("GET", "/channels/{id}", SETUP_READ, DELIVERY),
            route("PATCH", "/channels/{id}", SETUP_WRITE, DELIVERY),
            route("DELETE", "/channels/{id}", SETUP_WRITE, DELIVERY));

    private RouteTable() {}

    public static List<Route> all() {
        return ROUTES;
    }

    /** Finds the route of a request; {@code path} as it was sent, without query. */
    public static RouteMatch find(String method, String path) {
        Optional<List<String>> segments = PathTemplate.split(path);
        if (segments.isEmpty()) {
            return new RouteMatch.Unknown();
        }
        List<Route> served = ROUTES.stream()
                .filter(route -> route.path().matches(segments.get()))
                .toList();
        if (served.isEmpty()) {
            return new RouteMatch.Unknown();
        }
        return served.stream()
                .filter(route -> route.method().equals(method))
                .max(Comparator.comparingLong(route -> route.path().fixed()))
                .<RouteMatch>map(route -> new RouteMatch.Found(route, segments.get()))
                .orElseGet(() -> new RouteMatch.OtherMethods(
                        served.stream().map(Route::method).collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Whether a path means what it shows: no empty, dot or encoded segment. */
    public static boolean isPlain(String path) {
        return PathTemplate.split(path).isPresent();
    }

    private static Route route(String method, String path, Permission permission, Destination destination) {
        return new Route(method, PathTemplate.of(BASE + path), permission, destination, BODY);
    }
}
