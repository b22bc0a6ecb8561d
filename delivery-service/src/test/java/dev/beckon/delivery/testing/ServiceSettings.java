package dev.beckon.delivery.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What the service needs to be told in tests. */
public final class ServiceSettings implements QuarkusTestResourceLifecycleManager {

    public static final String INTERNAL_TOKEN = "test-internal-token";
    public static final String PUBLIC_URL = "https://beckon.example";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "beckon.internal.token", INTERNAL_TOKEN,
                "beckon.public-url", PUBLIC_URL,
                "beckon.secrets.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "beckon.delivery.allow-private-addresses", "true",
                "beckon.delivery.call-timeout", "1s",
                "beckon.delivery.hold-window", "2s",
                "beckon.delivery.retry.first-backoff", "20ms",
                "beckon.delivery.retry.max-attempts", "3",
                "beckon.delivery.requests.first-backoff", "20ms");
    }

    @Override
    public void stop() {}
}
