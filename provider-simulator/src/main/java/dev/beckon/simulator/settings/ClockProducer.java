package dev.beckon.simulator.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** Gives the system clock to what needs the time, so that a test can give another. */
final class ClockProducer {

    private ClockProducer() {}

    @Produces
    @ApplicationScoped
    static InstantSource clock() {
        return Clock.systemUTC();
    }
}
