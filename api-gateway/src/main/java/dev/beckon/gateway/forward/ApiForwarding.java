package dev.beckon.gateway.forward;

import dev.beckon.contracts.codec.Codec;
import dev.beckon.gateway.GatewaySettings;
import dev.beckon.gateway.access.Caller;
import dev.beckon.gateway.http.TraceParent;
import dev.beckon.gateway.route.Route;
import dev.beckon.gateway.route.RouteMatch;
import dev.beckon.gateway.route.Service;
import dev.beckon.gateway.trigger.AcceptedBody;
import dev.beckon.gateway.trigger.RecentCalls;
import dev.beckon.support.web.InternalHeaders;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends API requests on in the name of their caller's workspace; the key itself stays at the edge. */
@ApplicationScoped
public class ApiForwarding {

    private static final Codec<AcceptedBody> ACCEPTED = Codec.json(AcceptedBody.class);

    private final Forwarder forwarder;
    private final RecentCalls recent;
    private final GatewaySettings settings;
    private final String token;

    ApiForwarding(
            Forwarder forwarder,
            RecentCalls recent,
            GatewaySettings settings,
            @ConfigProperty(name = "beckon.internal.token") String token) {
        this.forwarder = forwarder;
        this.recent = recent;
        this.settings = settings;
        this.token = token;
    }

    public void forward(RoutingContext context, Caller caller, Route route, Service service) {
        forwarder.forward(context, errand(context, caller, route, service, answer -> false));
    }

    /** A call that trigger-service does not know yet is accepted, when it was accepted here. */
    public void readTriggerCall(RoutingContext context, Caller caller, RouteMatch.Found found) {
        String call = found.firstParameter();
        Predicate<HttpClientResponse> instead = answer -> {
            boolean accepted = answer.statusCode() == 404 && recent.contains(call, caller.workspace());
            if (accepted) {
                context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(Buffer.buffer(ACCEPTED.encode(AcceptedBody.of(call))));
            }
            return accepted;
        };
        forwarder.forward(context, errand(context, caller, found.route(), Service.TRIGGERS, instead));
    }

    private Errand errand(
            RoutingContext context,
            Caller caller,
            Route route,
            Service service,
            Predicate<HttpClientResponse> instead) {
        return new Errand(
                service,
                route.area(),
                route.bodyLimit(),
                switch (route.size()) {
                    case SMALL, NORMAL -> settings.bodyWithin();
                    case UPLOAD -> settings.uploadWithin();
                    case IMPORT -> settings.importWithin();
                },
                switch (route.size()) {
                    case SMALL, NORMAL, UPLOAD -> settings.answerWithin();
                    case IMPORT -> settings.importWithin();
                },
                Map.of(
                        InternalHeaders.TOKEN, token,
                        InternalHeaders.WORKSPACE, caller.workspace().value(),
                        TraceParent.HEADER, TraceParent.of(context.request().getHeader(TraceParent.HEADER))),
                Set.of("Authorization"),
                instead,
                Errand.Reader.CALLER);
    }
}
