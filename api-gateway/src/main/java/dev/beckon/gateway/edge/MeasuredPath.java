package dev.beckon.gateway.edge;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * The {@code uri} under which {@code http.server.requests} counts a request. As the routes here are looked up by
 * ourselves, a request would be counted under its very path: a series for each id, no more after the first hundred, and
 * the tokens of links and files among them.
 */
final class MeasuredPath {

    private MeasuredPath() {}

    /** @param template such as {@code /api/v1/scenarios/{id}}; the first one that is set counts */
    static void set(RoutingContext context, String template) {
        if (context.request() instanceof HttpServerRequestInternal request
                && request.metric() instanceof HttpRequestMetric metric) {
            metric.setTemplatePath(template);
        }
    }
}
