package dev.beckon.triggers.entry;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.ContactDelta;
import dev.beckon.triggers.contact.ContactObserver;
import dev.beckon.triggers.database.DatabaseException;
import dev.beckon.triggers.event.ContactEvent;
import dev.beckon.triggers.event.EventObserver;
import dev.beckon.triggers.routing.Listeners;
import dev.beckon.triggers.routing.Routing;
import dev.beckon.triggers.segment.ResolvedSegment;
import dev.beckon.triggers.segment.SegmentQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Notices who entered a watched segment by a change or an event, in the transaction in which that happened. */
@ApplicationScoped
public class SegmentEntries implements ContactObserver, EventObserver {

    private static final Logger LOGGER = Logger.getLogger(SegmentEntries.class);

    private final Listeners listeners;
    private final SegmentQuery segments;
    private final Routing routing;
    private final Clock clock;
    private final Duration longest;

    /** @param longest that one look may take, while what changed the contacts waits for it, in whole seconds */
    SegmentEntries(
            Listeners listeners,
            SegmentQuery segments,
            Routing routing,
            Clock clock,
            @ConfigProperty(name = "beckon.segments.look-within", defaultValue = "PT2S") Duration longest) {
        this.listeners = listeners;
        this.segments = segments;
        this.routing = routing;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public void contactsChanged(Connection connection, List<ContactDelta> deltas, Cause cause) throws SQLException {
        look(connection, deltas.stream().map(delta -> delta.after().key()).toList(), cause);
    }

    @Override
    public void eventsHappened(Connection connection, List<ContactEvent> events, Cause cause) throws SQLException {
        look(connection, events.stream().map(ContactEvent::contact).toList(), cause);
    }

    private void look(Connection connection, List<ContactKey> contacts, Cause cause) throws SQLException {
        Map<WorkspaceId, Set<ContactId>> byWorkspace = new HashMap<>();
        contacts.forEach(contact -> byWorkspace
                .computeIfAbsent(
                        contact.workspace(), workspace -> new TreeSet<>(Comparator.comparingLong(ContactId::value)))
                .add(contact.contact()));
        for (Map.Entry<WorkspaceId, Set<ContactId>> entry : byWorkspace.entrySet()) {
            for (long segment : listeners.awaitedSegments(entry.getKey())) {
                look(connection, entry.getKey(), segment, entry.getValue(), cause);
            }
        }
    }

    /** One that takes too long is left to the sweep, so that it does not undo what happened. */
    private List<ContactId> entered(
            Connection connection,
            WorkspaceId workspace,
            long segment,
            ResolvedSegment resolved,
            Set<ContactId> contacts)
            throws SQLException {
        MemberRows rows = new MemberRows(connection, longest);
        Savepoint before = connection.setSavepoint();
        try {
            rows.leave(segment, resolved.condition(), contacts);
            return rows.enter(workspace, segment, resolved.condition(), contacts, contacts.size());
        } catch (SQLException e) {
            if (!DatabaseException.isTimeout(e)) {
                throw e;
            }
            connection.rollback(before);
            LOGGER.warnf("It took too long to find out who entered, left to the sweep, segment=%d", segment);
            return List.of();
        }
    }

    /** A segment whose members are not known yet, or not by its present rules, is left to the sweep. */
    private void look(Connection connection, WorkspaceId workspace, long segment, Set<ContactId> contacts, Cause cause)
            throws SQLException {
        MemberRows rows = new MemberRows(connection);
        Optional<ResolvedSegment> resolved = segments.resolve(connection, workspace, segment);
        if (resolved.isEmpty() || !rows.rulesHash(segment).equals(resolved.map(ResolvedSegment::rulesHash))) {
            return;
        }
        List<ContactId> entered = entered(connection, workspace, segment, resolved.get(), contacts);
        routing.segmentEntered(
                connection,
                segment,
                entered.stream()
                        .map(contact -> new ContactKey(workspace, contact))
                        .toList(),
                clock.instant(),
                cause);
    }
}
