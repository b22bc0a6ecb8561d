package dev.beckon.triggers.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What a launcher would set. */
public final class ServiceSettings implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "token-of-the-tests";

    /** How often an audience is tried to be found. */
    public static final int MOST_TRIES = 1_000;

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("beckon.internal.token", TOKEN),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("beckon.segments.sweep", "PT10M"),
                // Nothing is given up by the way: who wants that lets what failed be near its end.
                Map.entry("beckon.audience.most-tries", Integer.toString(MOST_TRIES)),
                Map.entry("beckon.audience.try-again", "PT0.3S"),
                // A machine that stands still for seconds is nobody's fault.
                Map.entry("beckon.facts.look-within", "PT60S"),
                Map.entry("beckon.segments.look-within", "PT60S"),
                Map.entry("beckon.intake.patience", "PT30S"),
                Map.entry("beckon.links.patience", "PT60S"),
                Map.entry("beckon.dry-runs.previews-within", "PT10M"),
                Map.entry("quarkus.http.test-timeout", "90S"),
                Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "60"),
                Map.entry("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "45000"));
    }

    @Override
    public void stop() {}
}
