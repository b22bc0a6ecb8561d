package dev.beckon.gateway.route;

import java.util.List;
import java.util.Set;

/** What the table says of a request. */
public sealed interface RouteMatch {

    /** Served. */
    record Found(Route route, List<String> path) implements RouteMatch {

        /** The value of the path's first parameter. */
        public String firstParameter() {
            return route.path().firstParameter(path);
        }
    }

    /** The path is served, but not with this method. */
    record OtherMethods(Set<String> allowed) implements RouteMatch {}

    /** Nothing is there. */
    record Unknown() implements RouteMatch {}
}
