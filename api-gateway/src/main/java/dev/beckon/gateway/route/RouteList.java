package dev.beckon.gateway.route;

import dev.beckon.contracts.access.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists the routes of one destination. For one thread. */
final class RouteList {

    private static final String BASE = "/api/v1";

    private final Destination destination;
    private final List<Route> routes = new ArrayList<>();

    private RouteList(Destination destination) {
        this.destination = destination;
    }

    static RouteList to(Service service) {
        return new RouteList(new Destination.Forward(service));
    }

    RouteList get(String path, Permission permission) {
        return add("GET", path, permission, BodySize.NORMAL);
    }

    RouteList post(String path, Permission permission) {
        return add("POST", path, permission, BodySize.NORMAL);
    }

    RouteList put(String path, Permission permission) {
        return add("PUT", path, permission, BodySize.NORMAL);
    }

    RouteList patch(String path, Permission permission) {
        return add("PATCH", path, permission, BodySize.NORMAL);
    }

    RouteList delete(String path, Permission permission) {
        return add("DELETE", path, permission, BodySize.NORMAL);
    }

    /** A POST whose body is larger than others. */
    RouteList post(String path, Permission permission, BodySize size) {
        return add("POST", path, permission, size);
    }

    /** A GET that reads of two kinds of things. */
    RouteList get(String path, Permission permission, Permission also) {
        return add("GET", path, permission, also);
    }

    /** A POST that reads of two kinds of things. */
    RouteList post(String path, Permission permission, Permission also) {
        return add("POST", path, permission, also);
    }

    /** What most objects have: list and create, read, change and delete one. */
    RouteList collection(String path, Permission read, Permission write) {
        return get(path, read)
                .post(path, write)
                .get(path + "/{id}", read)
                .patch(path + "/{id}", write)
                .delete(path + "/{id}", write);
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    static Route route(String method, String path, Permission permission, Destination destination, BodySize size) {
        return new Route(method, PathTemplate.of(BASE + path), permission, Set.of(), destination, size);
    }

    private RouteList add(String method, String path, Permission permission, Permission also) {
        routes.add(new Route(
                method, PathTemplate.of(BASE + path), permission, Set.of(also), destination, BodySize.NORMAL));
        return this;
    }

    private RouteList add(String method, String path, Permission permission, BodySize size) {
        routes.add(route(method, path, permission, destination, size));
        return this;
    }
}
