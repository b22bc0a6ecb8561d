package dev.beckon.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Puts the echo where delivery-service would be. */
public final class DeliveryIsEcho implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EchoUpstream.class, Map.of("for", "beckon.delivery-service.url")));
    }
}
