package dev.beckon.delivery.lifecycle;

import dev.beckon.delivery.channel.ChannelDirectory;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the channels are known and every lane has its part of the topic. */
@Readiness
@Singleton
final class DeliveryReadiness implements HealthCheck {

    private final ChannelDirectory channels;
    private final Intake intake;

    DeliveryReadiness(ChannelDirectory channels, Intake intake) {
        this.channels = channels;
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("delivery")
                .withData("channels", channels.isLoaded())
                .withData("intake", intake.isReady())
                .status(channels.isLoaded() && intake.isReady())
                .build();
    }
}
