package dev.beckon.simulator.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when mail is accepted; the HTTP side is ready when it answers. */
@Readiness
@ApplicationScoped
class MailReadiness implements HealthCheck {

    private final MailServer server;

    MailReadiness(MailServer server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("smtp")
                .status(server.running())
                .withData("port", server.port())
                .build();
    }
}
