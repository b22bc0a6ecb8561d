package dev.beckon.simulator.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** Gives the system clock to what needs the time, so that a test can give another. */
@ApplicationScoped
class ClockProducer {

    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
