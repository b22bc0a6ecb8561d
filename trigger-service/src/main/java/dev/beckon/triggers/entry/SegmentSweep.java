package dev.beckon.triggers.entry;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.support.round.Rounds;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.routing.Listeners;
import dev.beckon.triggers.routing.Routing;
import dev.beckon.triggers.routing.SegmentsAwaited;
import dev.beckon.triggers.segment.ResolvedSegment;
import dev.beckon.triggers.segment.SegmentQuery;
import dev.beckon.triggers.segment.SegmentRulesChanged;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Goes over all watched segments every now and then, and when somebody begins to listen or rules change: begins the
 * watch over new ones, finds those whom time made members, and ends the watch nobody needs. Each step is a transaction of
 * its own, so that it may stop anywhere.
 */
@Startup
@Singleton
public class SegmentSweep {

    private static final Logger LOGGER = Logger.getLogger(SegmentSweep.class);
    private static final long LOCK = 0x6265636b6f6e02L;
    private static final int PAGE = 500;

    private final Database database;
    private final Listeners listeners;
    private final SegmentQuery segments;
    private final Routing routing;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Rounds rounds;

    /** @param pause between two sweeps, {@code beckon.segments.sweep}; what only time changes is noticed that late */
    SegmentSweep(
            Database database,
            Listeners listeners,
            SegmentQuery segments,
            Routing routing,
            OutboxRelay relay,
            Clock clock,
            @ConfigProperty(name = "beckon.segments.sweep", defaultValue = "PT15S") Duration pause) {
        this.database = database;
        this.listeners = listeners;
        this.segments = segments;
        this.routing = routing;
        this.relay = relay;
        this.clock = clock;
        this.rounds = new Rounds("segment-sweep", pause, this::sweep);
    }

    /** Whoever enters before the first look counts as having been in it, so that look is at once. */
    void look(@Observes SegmentsAwaited awaited) {
        rounds.wakeUp();
    }

    /** The same for members by other rules. */
    void look(@Observes SegmentRulesChanged changed) {
        rounds.wakeUp();
    }

    private boolean sweep() {
        routing.awaitDefinitions();
        Set<Long> watched = new TreeSet<>();
        Set<Long> failed = new TreeSet<>();
        for (Map.Entry<WorkspaceId, Set<Long>> workspace :
                listeners.awaitedSegments().entrySet()) {
            for (long segment : workspace.getValue()) {
                watched.add(segment);
                if (!isSwept(workspace.getKey(), segment)) {
                    failed.add(segment);
                }
            }
        }
        database.inTransaction(connection -> {
            new MemberRows(connection).keepOnly(watched);
            return null;
        });
        if (!failed.isEmpty()) {
            throw new IllegalStateException("not swept: segments " + failed);
        }
        return false;
    }

    /** One segment that cannot be swept must not keep the others from it; the round is tried again soon. */
    private boolean isSwept(WorkspaceId workspace, long segment) {
        try {
            int entered = PAGE;
            while (entered == PAGE) {
                entered = database.inTransaction(connection -> sweepPage(connection, workspace, segment));
                relay.wakeUp();
            }
            return true;
        } catch (RuntimeException e) {
            LOGGER.warnf("A segment was not swept, segment=%d: %s", segment, e.getMessage());
            return false;
        }
    }

    private int sweepPage(Connection connection, WorkspaceId workspace, long segment) throws SQLException {
        MemberRows rows = new MemberRows(connection);
        Optional<ResolvedSegment> resolved = segments.resolve(connection, workspace, segment);
        if (resolved.isEmpty() || !rows.isMine(LOCK)) {
            return 0;
        }
        if (!rows.rulesHash(segment).equals(resolved.map(ResolvedSegment::rulesHash))) {
            rows.begin(
                    workspace,
                    segment,
                    resolved.get().rulesHash(),
                    resolved.get().condition());
            return 0;
        }
        rows.leave(segment, resolved.get().condition(), null);
        List<ContactId> entered = rows.enter(workspace, segment, resolved.get().condition(), null, PAGE);
        routing.segmentEntered(
                connection,
                segment,
                entered.stream()
                        .map(contact -> new ContactKey(workspace, contact))
                        .toList(),
                clock.instant(),
                Cause.OUTSIDE);
        rows.swept(segment);
        return entered.size();
    }

    @PreDestroy
    void close() {
        rounds.close();
    }
}
