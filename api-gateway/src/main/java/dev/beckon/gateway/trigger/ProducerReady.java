package dev.beckon.gateway.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the producer knows its topic: until then every call would be refused. */
@Readiness
@ApplicationScoped
class ProducerReady implements HealthCheck {

    private final TriggerProducer producer;

    ProducerReady(TriggerProducer producer) {
        this.producer = producer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("trigger calls can be written")
                .status(producer.isReady())
                .build();
    }
}
