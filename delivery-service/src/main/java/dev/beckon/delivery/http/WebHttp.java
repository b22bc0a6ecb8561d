package dev.beckon.delivery.http;

import dev.beckon.delivery.config.DeliveryConfig;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * Requests to addresses that users name: anywhere in public, over connections apart from those to providers. Safe for
 * all threads; blocks.
 */
@Singleton
public final class WebHttp {

    private final HttpExchange exchange;
    private final EgressPolicy egress;

    @Inject
    WebHttp(Vertx vertx, EgressPolicy egress, DeliveryConfig config) {
        this(vertx, egress, config.connectTimeout());
    }

    public WebHttp(Vertx vertx, EgressPolicy egress, Duration connectTimeout) {
        this.exchange = new HttpExchange(vertx, egress, connectTimeout);
        this.egress = egress;
    }

    /** The address to call; empty when it is none, or one that may not be called. */
    public Optional<URI> target(String url) {
        try {
            URI uri = new URI(url == null ? "" : url.strip());
            return egress.faultOfTarget(uri).isEmpty() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Makes one request to a {@link #target}. */
    public HttpReply make(OutgoingRequest request) {
        return exchange.make(request);
    }

    @PreDestroy
    public void close() {
        exchange.close();
    }
}
