package dev.beckon.gateway.route;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route of {@code /api/v1}. What is not in here does not exist; the OpenAPI document says the same (tested). */
public final class RouteTable {

    private static final List<Route> ROUTES = Stream.of(
                    OwnRoutes.ROUTES, DefinitionRoutes.ROUTES, TriggerRoutes.ROUTES, DeliveryRoutes.ROUTES)
            .flatMap(List::stream)
            .toList();

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
}
