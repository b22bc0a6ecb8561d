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
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends API requests on in the name of their caller's workspace; the key itself stays at the edge. */
@ApplicationScoped
public class ApiForwarding {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final Set<HttpMethod> BODIES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
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
                        .putHeader(CONTENT_TYPE, JSON)
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
                headers(context.request(), caller, route),
                Set.of("Authorization"),
                instead,
                Errand.Reader.CALLER);
    }

    /** A body that does not say what it is counts as JSON, and so does none, which some calls may leave out. */
    private Map<String, String> headers(HttpServerRequest request, Caller caller, Route route) {
        Map<String, String> headers = new HashMap<>();
        headers.put(InternalHeaders.TOKEN, token);
        headers.put(InternalHeaders.WORKSPACE, caller.workspace().value());
        headers.put(TraceParent.HEADER, TraceParent.of(request.getHeader(TraceParent.HEADER)));
        boolean takesJson = BODIES.contains(request.method())
                && switch (route.size()) {
                    case SMALL, NORMAL -> true;
                    case UPLOAD, IMPORT -> false;
                };
        if (takesJson && request.getHeader(CONTENT_TYPE) == null) {
            headers.put(CONTENT_TYPE, JSON);
        }
        return headers;
    }
}
