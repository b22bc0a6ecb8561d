package dev.beckon.delivery.http;

import dev.beckon.delivery.config.DeliveryConfig;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Calls to providers, over connections that are theirs alone. Safe for all threads; blocks. */
@Singleton
public final class ProviderHttp {

    private static final int MAX_ANSWER_BYTES = 65_536;

    private final HttpExchange exchange;
    private final Duration callTimeout;

    @Inject
    ProviderHttp(Vertx vertx, EgressPolicy egress, DeliveryConfig config) {
        this(vertx, egress, config.connectTimeout(), config.callTimeout());
    }

    public ProviderHttp(Vertx vertx, EgressPolicy egress, Duration connectTimeout, Duration callTimeout) {
        this.exchange = new HttpExchange(vertx, egress, connectTimeout);
        this.callTimeout = callTimeout;
    }

    public HttpReply post(HttpCall call) {
        Map<String, String> headers = Map.of("Authorization", call.authorization(), "Content-Type", call.contentType());
        return exchange.make(
                new OutgoingRequest("POST", call.uri(), headers, call.body(), callTimeout, MAX_ANSWER_BYTES));
    }

    @PreDestroy
    public void close() {
        exchange.close();
    }
}
