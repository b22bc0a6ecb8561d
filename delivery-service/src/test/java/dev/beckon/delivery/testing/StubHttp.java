package dev.beckon.delivery.testing;

import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.delivery.http.ProviderHttp;
import java.time.Duration;

/** The real HTTP client; a machine that stalls for seconds must not look like a provider that does not answer. */
public final class StubHttp {

    public static final EgressPolicy LOOPBACK_ALLOWED = new EgressPolicy(true);

    private StubHttp() {}

    public static ProviderHttp of(ProviderStub stub) {
        return of(stub, Duration.ofSeconds(60));
    }

    /** For a provider that never answers. */
    public static ProviderHttp of(ProviderStub stub, Duration callTimeout) {
        return new ProviderHttp(stub.vertx(), LOOPBACK_ALLOWED, Duration.ofSeconds(60), callTimeout);
    }
}
