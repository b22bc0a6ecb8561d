package dev.beckon.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} the broker of {@link TestBroker}. */
public final class KafkaTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", TestBroker.bootstrapServers(), "quarkus.kafka.devservices.enabled", "false");
    }

    /** The broker stays for the next test class; it ends with the JVM. */
    @Override
    public void stop() {}
}
