package dev.beckon.delivery.testing;

import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.delivery.http.ProviderHttp;
import java.time.Duration;

/** The real HTTP client with short patience. */
public final class StubHttp {

    public static final EgressPolicy LOOPBACK_ALLOWED = new EgressPolicy(true);

    private StubHttp() {}

    public static ProviderHttp of(ProviderStub stub) {
        return new ProviderHttp(stub.vertx(), LOOPBACK_ALLOWED, Duration.ofSeconds(2), Duration.ofMillis(600));
    }
}
