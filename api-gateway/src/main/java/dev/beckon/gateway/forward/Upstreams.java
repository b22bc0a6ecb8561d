package dev.beckon.gateway.forward;

import dev.beckon.gateway.route.Service;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the services behind the edge listen. */
@ApplicationScoped
class Upstreams {

    private final Upstream definitions;
    private final Upstream triggers;
    private final Upstream delivery;

    Upstreams(
            @ConfigProperty(name = "beckon.definition-service.url") String definitions,
            @ConfigProperty(name = "beckon.trigger-service.url") String triggers,
            @ConfigProperty(name = "beckon.delivery-service.url") String delivery) {
        this.definitions = Upstream.of(definitions);
        this.triggers = Upstream.of(triggers);
        this.delivery = Upstream.of(delivery);
    }

    Upstream of(Service service) {
        return switch (service) {
            case DEFINITIONS -> definitions;
            case TRIGGERS -> triggers;
            case DELIVERY -> delivery;
        };
    }
}
