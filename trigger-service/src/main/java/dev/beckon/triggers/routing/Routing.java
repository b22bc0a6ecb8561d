package dev.beckon.triggers.routing;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.message.Lane;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.outbox.Outbox;
import dev.beckon.triggers.cause.CallCauses;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.ContactDelta;
import dev.beckon.triggers.contact.ContactObserver;
import dev.beckon.triggers.event.ContactEvent;
import dev.beckon.triggers.event.EventObserver;
import dev.beckon.triggers.messagestart.MessageStarts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Makes the calls by which what happened starts scenarios, in the transaction in which it happened. */
@ApplicationScoped
public class Routing implements ContactObserver, EventObserver {

    /** More at once are an import or the like, which realtime calls must not wait for. */
    private static final int MOST_REALTIME = 20;

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();

    private final CompactedView<DefinitionRecord> definitions;
    private final Listeners listeners;
    private final MessageStarts messageStarts;
    private final MeterRegistry meters;

    Routing(
            CompactedView<DefinitionRecord> definitions,
            Listeners listeners,
            MessageStarts messageStarts,
            MeterRegistry meters) {
        this.definitions = definitions;
        this.listeners = listeners;
        this.messageStarts = messageStarts;
        this.meters = meters;
    }

    @Override
    public void contactsChanged(Connection connection, List<ContactDelta> deltas, Cause cause) throws SQLException {
        route(
                connection,
                deltas.stream()
                        .flatMap(delta -> Occasion.of(delta, cause).stream())
                        .toList());
    }

    @Override
    public void eventsHappened(Connection connection, List<ContactEvent> events, Cause cause) throws SQLException {
        route(
                connection,
                events.stream().map(event -> Occasion.of(event, cause)).toList());
    }

    /** @param messages that nobody waited for, by whom they are from */
    public void messagesCame(Connection connection, Map<InboundMessage, ContactKey> messages) throws SQLException {
        List<Occasion> occasions = new ArrayList<>(messages.size());
        messages.forEach((message, contact) -> occasions.add(Occasion.of(message, contact)));
        route(connection, occasions);
    }

    /** Contacts that entered a segment, as part of the transaction that noticed it. */
    public void segmentEntered(Connection connection, long segment, List<ContactKey> contacts, Instant at, Cause cause)
            throws SQLException {
        route(
                connection,
                contacts.stream()
                        .map(contact -> Occasion.entered(segment, contact, at, cause))
                        .toList());
    }

    /** The outbox relay is to be woken after the commit. */
    void route(Connection connection, List<Occasion> occasions) throws SQLException {
        awaitDefinitions();
        Lane lane = occasions.size() > MOST_REALTIME ? Lane.BULK : Lane.REALTIME;
        List<Outbox.Entry<?, ?>> calls = new ArrayList<>();
        for (Occasion occasion : occasions) {
            for (ScenarioId scenario : listeners.startedBy(occasion.contact().workspace(), occasion.what())) {
                if (occasion.cause().mayStart(scenario)) {
                    calls.add(CallEvents.of(occasion, scenario, lane));
                    remember(connection, occasion, scenario);
                }
                count(occasion, occasion.cause().mayStart(scenario) ? "started" : "stopped_loop");
            }
        }
        Outbox.append(connection, calls);
    }

    private void remember(Connection connection, Occasion occasion, ScenarioId scenario) throws SQLException {
        CallCauses.store(connection, occasion.callOf(scenario), occasion.cause());
        if (occasion.type() == TriggerType.MESSAGE_RECEIVED) {
            messageStarts.remember(
                    connection, occasion.callOf(scenario), occasion.contact().contact(), scenario);
        }
    }

    /**
     * Blocks until all definitions are read: before that nobody knows who listens.
     *
     * @throws IllegalStateException when interrupted
     */
    public void awaitDefinitions() {
        while (!definitions.isReady()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Stopped while waiting for the definitions");
            }
        }
    }

    private void count(Occasion occasion, String result) {
        meters.counter("beckon.trigger.occasions", "type", occasion.type().wireName(), "result", result)
                .increment();
    }
}
