package dev.beckon.triggers.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What a launcher would set. */
public final class ServiceSettings implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "token-of-the-tests";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "beckon.internal.token",
                TOKEN,
                "quarkus.http.test-port",
                "0",
                "beckon.segments.sweep",
                "PT10M",
                "beckon.audience.most-tries",
                "6",
                "beckon.audience.try-again",
                "PT0.3S");
    }

    @Override
    public void stop() {}
}
