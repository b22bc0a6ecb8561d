package dev.beckon.triggers.audience;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.stream.PublishException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Serves the calls under way to their audiences: one page of one call a workspace, then the next workspace, so that a
 * large audience holds up nobody else's; nothing while the workers have too much before them. One thread an instance;
 * instances share the calls by leases.
 */
@Startup
@ApplicationScoped
public class Expander {

    private static final Logger LOGGER = Logger.getLogger(Expander.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Calls that come meanwhile have to wait so long. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final PageWork pages;
    private final Setbacks setbacks;
    private final WorkerLag lag;
    private final Clock clock;
    private final UUID owner = UUID.randomUUID();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;

    Expander(Database database, PageWork pages, Setbacks setbacks, WorkerLag lag, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.setbacks = setbacks;
        this.lag = lag;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("audience-expander").start(this::run);
    }

    /** Looks at once for new work instead of at the next poll; to be called after a commit. */
    public void wakeUp() {
        wakeUps.release();
    }

    private void run() {
        while (open) {
            try {
                if (lag.isAboveBound()) {
                    await(PAUSE);
                } else if (!takeTurns()) {
                    await(untilNextDue());
                }
            } catch (RuntimeException e) {
                LOGGER.warnf("Cannot look for audiences, trying again: %s", e);
                await(PAUSE);
            }
        }
    }

    /** Serves what is due, for a short time; tells whether anything was. */
    private boolean takeTurns() {
        List<ExpansionRows.Due> due =
                database.inTransaction(connection -> new ExpansionRows(connection).due(clock.instant(), owner));
        Map<WorkspaceId, Deque<TriggerCallId>> queues = new LinkedHashMap<>();
        due.forEach(each -> queues.computeIfAbsent(each.workspace(), workspace -> new ArrayDeque<>())
                .add(each.call()));
        Instant end = clock.instant().plus(LOOK_AGAIN);
        while (open && !queues.isEmpty() && clock.instant().isBefore(end)) {
            for (Deque<TriggerCallId> queue : queues.values()) {
                TriggerCallId call = queue.poll();
                if (open && serve(call)) {
                    queue.add(call);
                }
            }
            queues.values().removeIf(Deque::isEmpty);
        }
        return !due.isEmpty();
    }

    /** Tells whether the call has more to be served. */
    private boolean serve(TriggerCallId call) {
        try {
            return pages.serve(call, owner);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                LOGGER.warnf("Page not finished, trying again, call=%s: %s", call, e.getMessage());
                await(PAUSE);
            } else {
                setbacks.note(call, e);
            }
            return false;
        }
    }

    /** Whether what failed is not this call's fault. */
    private static boolean isPassing(RuntimeException e) {
        return switch (e) {
            case DatabaseException database -> database.isTransient() && !database.isTimeout();
            case PublishException publish -> publish.isTransient();
            default -> false;
        };
    }

    private Duration untilNextDue() {
        Optional<Instant> due = database.inTransaction(connection -> new ExpansionRows(connection).nextDue());
        return due.map(at -> Duration.between(clock.instant(), at))
                .filter(left -> left.compareTo(POLL) < 0)
                .map(left -> left.isPositive() ? left : Duration.ofMillis(1))
                .orElse(POLL);
    }

    private void await(Duration longest) {
        try {
            if (wakeUps.tryAcquire(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            open = false;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        open = false;
        wakeUp();
        thread.join(Duration.ofSeconds(5));
        try {
            database.inTransaction(connection -> {
                new ExpansionRows(connection).release(owner);
                return owner;
            });
        } catch (DatabaseException e) {
            LOGGER.warnf("Leases stay until they end: %s", e.getMessage());
        }
    }
}
