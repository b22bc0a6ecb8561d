package dev.beckon.gateway.forward;

import dev.beckon.gateway.GatewaySettings;
import dev.beckon.gateway.http.TraceParent;
import dev.beckon.gateway.route.RouteTable;
import dev.beckon.gateway.route.Service;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.InternalHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends providers' webhooks on as they came, byte by byte: their signature covers them, and delivery-service checks it.
 * Some sign the URL too, which is why it goes along as the provider used it.
 */
@ApplicationScoped
public class WebhookForwarding {

    private static final String AREA = "webhooks";
    /** Meta's largest payload has 3 MB. */
    private static final long BODY_LIMIT = 4L * 1024 * 1024;

    private final Forwarder forwarder;
    private final GatewaySettings settings;
    private final String token;
    private final String publicUrl;

    WebhookForwarding(
            Forwarder forwarder,
            GatewaySettings settings,
            @ConfigProperty(name = "beckon.internal.token") String token,
            @ConfigProperty(name = "beckon.public-url") String publicUrl) {
        this.forwarder = forwarder;
        this.settings = settings;
        this.token = token;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Sends one on. */
    public void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RouteTable.isPlain(request.path())) {
            throw ProblemException.notFound("not_found", "Nothing is at this path");
        }
        String query = request.query() == null ? "" : "?" + request.query();
        Map<String, String> headers = Map.of(
                InternalHeaders.TOKEN,
                token,
                InternalHeaders.ORIGINAL_URL,
                publicUrl + request.path() + query,
                TraceParent.HEADER,
                TraceParent.of(request.getHeader(TraceParent.HEADER)));
        forwarder.forward(
                context,
                new Errand(
                        Service.DELIVERY,
                        AREA,
                        BODY_LIMIT,
                        settings.bodyWithin(),
                        settings.answerWithin(),
                        headers,
                        Set.of(),
                        answer -> false,
                        Errand.Reader.CALLER));
    }
}
