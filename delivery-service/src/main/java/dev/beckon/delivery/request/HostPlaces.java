package dev.beckon.delivery.request;

import dev.beckon.contracts.message.Lane;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * So many calls to one host at once, so that a slow one cannot take all connections; each lane has places of its own.
 * Hosts share a fixed number of rows, as their names come from users. Safe for all threads.
 */
@Singleton
final class HostPlaces {

    private static final int ROWS = 1_024;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Map<Lane, Semaphore[]> rows = new EnumMap<>(Lane.class);

    @Inject
    HostPlaces(DeliveryConfig config) {
        for (Lane lane : Lane.values()) {
            rows.put(
                    lane,
                    Stream.generate(() -> new Semaphore(config.requests().callsPerHost(), true))
                            .limit(ROWS)
                            .toArray(Semaphore[]::new));
        }
    }

    /** Waits for a place; to be given back with {@link #leave}. */
    void enter(Lane lane, String host, Ownership ownership) throws OwnershipLostException {
        Semaphore places = places(lane, host);
        try {
            ownership.demand();
            while (!places.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                ownership.demand();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OwnershipLostException();
        }
    }

    void leave(Lane lane, String host) {
        places(lane, host).release();
    }

    private Semaphore places(Lane lane, String host) {
        return rows.get(lane)[Math.floorMod(host.toLowerCase(Locale.ROOT).hashCode(), ROWS)];
    }
}
