package dev.beckon.simulator.limits;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.inbox.AddressKey;
import dev.beckon.simulator.memory.RecentMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Holds requests against the limits that are enforced. The figures are Meta's: pair limit 1 in 6 s with a burst of 45,
 * service window 24 h. Safe for all threads.
 */
@ApplicationScoped
public class Limits {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final long PAIR_INTERVAL = Duration.ofSeconds(6).toNanos();
    private static final int PAIR_BURST = 45;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int CONVERSATIONS = 200_000;

    private final InstantSource clock;
    private final Pace senders = new Pace();
    private final Pace pairs = new Pace();
    private final RecentMap<String, Instant> lastInbound = new RecentMap<>(CONVERSATIONS);

    public Limits(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Holds one request against the limits and, when it passes, counts it.
     *
     * @param freeForm whether WhatsApp's window applies to this message
     */
    public Optional<Breach> check(
            Enforcement enforce, Channel channel, String senderId, String recipient, boolean freeForm) {
        var conversation = conversation(channel, senderId, recipient);
        if (enforce.whatsappWindow() && freeForm && !windowOpen(conversation)) {
            return Optional.of(Breach.WINDOW);
        }
        var rate = enforce.ratePerSecond();
        if (rate > 0 && !senders.take(channel + senderId, nanos(), SECOND / rate, rate)) {
            return Optional.of(Breach.SENDER_RATE);
        }
        if (enforce.pairLimit() && !pairs.take(conversation, nanos(), PAIR_INTERVAL, PAIR_BURST)) {
            return Optional.of(Breach.PAIR_RATE);
        }
        return Optional.empty();
    }

    /** Notes that a person wrote to a sender, which opens the service window. */
    public void heardFrom(Channel channel, String senderId, String person) {
        lastInbound.put(conversation(channel, senderId, person), clock.instant());
    }

    /** Starts the rates afresh; service windows stay as they are. */
    public void forgetRates() {
        senders.forget();
        pairs.forget();
    }

    private boolean windowOpen(String conversation) {
        return lastInbound
                .get(conversation)
                .filter(last -> last.plus(WINDOW).isAfter(clock.instant()))
                .isPresent();
    }

    private long nanos() {
        var now = clock.instant();
        return now.getEpochSecond() * SECOND + now.getNano();
    }

    private static String conversation(Channel channel, String senderId, String person) {
        return channel + "|" + senderId + "|" + AddressKey.of(person).value();
    }
}
