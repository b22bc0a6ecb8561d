package dev.beckon.gateway.forward;

import dev.beckon.gateway.GatewaySettings;
import dev.beckon.gateway.http.TraceParent;
import dev.beckon.gateway.route.RouteTable;
import dev.beckon.gateway.route.Service;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.InternalHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the receivers of messages open, without a key: {@code /l/{token}}, the tracked links, and {@code
 * /media/{token}}, the uploaded files. Whoever knows a token may read it; nothing can be sent here.
 */
@ApplicationScoped
public class PublicForwarding {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int SEGMENTS = 3;
    private static final long NO_BODY = 0;

    private final Forwarder forwarder;
    private final GatewaySettings settings;
    private final String token;

    PublicForwarding(
            Forwarder forwarder,
            GatewaySettings settings,
            @ConfigProperty(name = "beckon.internal.token") String token) {
        this.forwarder = forwarder;
        this.settings = settings;
        this.token = token;
    }

    /** Sends one on, when it is {@code /{area}/{token}}. */
    public void forward(RoutingContext context, Service service) {
        HttpServerRequest request = context.request();
        List<String> parts = List.of(request.path().split("/", -1));
        if (parts.size() != SEGMENTS || !RouteTable.isPlain(request.path())) {
            throw ProblemException.notFound("not_found", "Nothing is at this path");
        }
        if (!METHODS.contains(request.method())) {
            context.response().putHeader("Allow", "GET, HEAD");
            throw new ProblemException(405, "method_not_allowed", "This path takes GET, HEAD");
        }
        forwarder.forward(
                context,
                new Errand(
                        service,
                        parts.get(1),
                        NO_BODY,
                        settings.bodyWithin(),
                        settings.answerWithin(),
                        Map.of(
                                InternalHeaders.TOKEN,
                                token,
                                TraceParent.HEADER,
                                TraceParent.of(request.getHeader(TraceParent.HEADER))),
                        Set.of("Authorization", "Cookie"),
                        answer -> false,
                        Errand.Reader.BROWSER));
    }
}
