package dev.beckon.triggers.link;

import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.event.ContactEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where tracked links lead. A message may reach a quick reader before its links are known here: that is waited for, by a
 * few at a time. Blocks; to be called on virtual threads.
 */
@ApplicationScoped
public class Links {

    /** Later clicks on the same link of the same message only count. */
    private static final int MOST_EVENTS = 20;

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();
    private static final int MOST_WAITING = 64;
    /** Tokens are name-based ids (RFC 9562 section 5.5); what is none need not be looked for. */
    private static final int TOKEN_VERSION = 5;

    private static final Pattern UNWISE = Pattern.compile("[|{}^`\\\\]");

    private final Database database;
    private final ContactEvents events;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Duration patience;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** @param patience {@code beckon.links.patience}: how long a reader waits for a link that is not known yet */
    Links(
            Database database,
            ContactEvents events,
            OutboxRelay relay,
            Clock clock,
            @ConfigProperty(name = "beckon.links.patience", defaultValue = "PT2S") Duration patience) {
        this.database = database;
        this.events = events;
        this.relay = relay;
        this.clock = clock;
        this.patience = patience;
    }

    /** Where the link leads, for those who only look. */
    public Optional<URI> target(UUID token) {
        return found(token, () -> database.inTransaction(connection -> LinkRows.target(connection, token)))
                .flatMap(Links::safe);
    }

    /** Where the link leads; counts the click and tells it as an event of the contact. */
    public Optional<URI> follow(UUID token) {
        Optional<String> target = found(
                token,
                () -> database.inRepeatedTransaction(connection -> {
                    Optional<Click> click = LinkRows.click(connection, token);
                    if (click.isPresent() && click.get().clicks() <= MOST_EVENTS) {
                        events.record(connection, List.of(click.get().event(clock.instant())), Cause.OUTSIDE);
                    }
                    return click.map(Click::target);
                }));
        relay.wakeUp();
        return target.flatMap(Links::safe);
    }

    private <T> Optional<T> found(UUID token, Supplier<Optional<T>> look) {
        if (token.version() != TOKEN_VERSION) {
            return Optional.empty();
        }
        Optional<T> found = look.get();
        if (found.isPresent() || !waiting.tryAcquire()) {
            return found;
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (found.isEmpty()
                    && System.nanoTime() - end < 0
                    && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                found = look.get();
            }
            return found;
        } finally {
            waiting.release();
        }
    }

    /** Browsers send these as they are, RFC 3986 does not know them. */
    private static String encoded(String target) {
        return UNWISE.matcher(target)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    /** Nothing but web addresses; anything else could run in the reader's browser. */
    private static Optional<URI> safe(String target) {
        try {
            URI uri = URI.create(encoded(target.strip()));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(URI.create(uri.toASCIIString())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
