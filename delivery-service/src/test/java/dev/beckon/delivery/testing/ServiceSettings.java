package dev.beckon.delivery.testing;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What the service needs to be told in tests. */
public final class ServiceSettings implements QuarkusTestResourceLifecycleManager {

    public static final String INTERNAL_TOKEN = "test-internal-token";
    public static final String PUBLIC_URL = "https://beckon.example";

    @Override
    public Map<String, String> start() {
        // Long times, as a machine that stalls for seconds must not look like a provider or a database that does.
        return Map.ofEntries(
                entry("quarkus.http.test-port", "0"),
                entry("beckon.internal.token", INTERNAL_TOKEN),
                entry("beckon.public-url", PUBLIC_URL),
                entry("beckon.secrets.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                entry("beckon.delivery.allow-private-addresses", "true"),
                entry("beckon.delivery.call-timeout", "60s"),
                entry("beckon.delivery.connect-timeout", "60s"),
                entry("quarkus.datasource.jdbc.acquisition-timeout", "60"),
                entry("beckon.delivery.intake.session-timeout", "45s"),
                entry("beckon.delivery.hold-window", "2s"),
                entry("beckon.delivery.retry.first-backoff", "20ms"),
                entry("beckon.delivery.retry.max-attempts", "3"),
                entry("beckon.delivery.requests.first-backoff", "20ms"));
    }

    @Override
    public void stop() {}
}
