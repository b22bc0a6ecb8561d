package dev.beckon.delivery.lifecycle;

import dev.beckon.delivery.channel.ChannelDirectory;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the channels are known and every reader has its part of its topic. */
@Readiness
@Singleton
final class DeliveryReadiness implements HealthCheck {

    private final ChannelDirectory channels;
    private final Intake intake;
    private final ConsentIntake consent;

    DeliveryReadiness(ChannelDirectory channels, Intake intake, ConsentIntake consent) {
        this.channels = channels;
        this.intake = intake;
        this.consent = consent;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("delivery")
                .withData("channels", channels.isLoaded())
                .withData("intake", intake.isReady())
                .withData("consent", consent.isReady())
                .status(channels.isLoaded() && intake.isReady() && consent.isReady())
                .build();
    }
}
