package dev.beckon.gateway.edge;

import dev.beckon.gateway.access.Authentication;
import dev.beckon.gateway.access.Caller;
import dev.beckon.gateway.apitrigger.ApiTriggerHandler;
import dev.beckon.gateway.catalogue.CatalogueAnswers;
import dev.beckon.gateway.forward.ApiForwarding;
import dev.beckon.gateway.forward.PublicForwarding;
import dev.beckon.gateway.forward.WebhookForwarding;
import dev.beckon.gateway.http.ProblemAnswers;
import dev.beckon.gateway.route.Destination;
import dev.beckon.gateway.route.RouteMatch;
import dev.beckon.gateway.route.RouteTable;
import dev.beckon.gateway.route.Service;
import dev.beckon.gateway.trigger.TriggerHandler;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where every request enters: finds its route, its caller and the permission, and hands it to whoever serves it. */
@ApplicationScoped
class EdgeRoutes {

    private static final String API = "/api/*";
    private static final int BEFORE_ALL_ELSE = -1;
    private static final int AFTER_ALL_ELSE = 100_000;

    private final Authentication authentication;
    private final TriggerHandler trigger;
    private final ApiTriggerHandler apiTrigger;
    private final ApiForwarding api;
    private final WebhookForwarding webhooks;
    private final PublicForwarding open;

    EdgeRoutes(
            Authentication authentication,
            TriggerHandler trigger,
            ApiTriggerHandler apiTrigger,
            ApiForwarding api,
            WebhookForwarding webhooks,
            PublicForwarding open) {
        this.authentication = authentication;
        this.trigger = trigger;
        this.apiTrigger = apiTrigger;
        this.api = api;
        this.webhooks = webhooks;
        this.open = open;
    }

    void install(@Observes Router router) {
        serve(router, API, this::serve);
        serveMeasured(router, "/webhooks/*", webhooks::forward);
        serveMeasured(router, "/l/*", context -> open.forward(context, Service.TRIGGERS));
        serveMeasured(router, "/media/*", context -> open.forward(context, Service.DEFINITIONS));
        router.route().order(AFTER_ALL_ELSE).handler(context -> ProblemAnswers.write(context, nothingThere()));
    }

    private static void serve(Router router, String paths, Handler<RoutingContext> handling) {
        router.route(paths).order(BEFORE_ALL_ELSE).handler(context -> guarded(context, handling));
    }

    private static void serveMeasured(Router router, String paths, Handler<RoutingContext> handling) {
        serve(router, paths, context -> {
            MeasuredPath.set(context, paths);
            handling.handle(context);
        });
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        RouteMatch match = RouteTable.find(request.method().name(), request.path());
        MeasuredPath.set(
                context,
                match instanceof RouteMatch.Found found ? found.route().path().text() : API);
        switch (match) {
            case RouteMatch.Unknown() -> throw nothingThere();
            case RouteMatch.OtherMethods(var allowed) -> {
                context.response().putHeader("Allow", String.join(", ", allowed));
                throw new ProblemException(405, "method_not_allowed", "This path takes " + String.join(", ", allowed));
            }
            case RouteMatch.Found found -> {
                Caller caller = authentication.authenticate(request.getHeader("Authorization"));
                caller.require(found.route().permission());
                found.route().also().forEach(caller::require);
                dispatch(context, caller, found);
            }
        }
    }

    private void dispatch(RoutingContext context, Caller caller, RouteMatch.Found found) {
        switch (found.route().destination()) {
            case Destination.TriggerScenario() -> trigger.handle(context, caller, found);
            case Destination.CallApiTrigger() -> apiTrigger.handle(context, caller, found);
            case Destination.ShowCatalogue(var page) -> CatalogueAnswers.write(context, page);
            case Destination.Forward(var service) -> api.forward(context, caller, found.route(), service);
            case Destination.ReadTriggerCall() -> api.readTriggerCall(context, caller, found);
        }
    }

    private static void guarded(RoutingContext context, Handler<RoutingContext> handling) {
        context.request().pause();
        try {
            handling.handle(context);
        } catch (RuntimeException e) {
            ProblemAnswers.write(context, e);
        }
    }

    private static ProblemException nothingThere() {
        return ProblemException.notFound("not_found", "Nothing is at this path; see /openapi for what there is");
    }
}
