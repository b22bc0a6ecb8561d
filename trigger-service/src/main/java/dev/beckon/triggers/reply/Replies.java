package dev.beckon.triggers.reply;

import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.triggers.contact.ContactStore;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.resolution.ContactResolver;
import dev.beckon.triggers.resolution.Resolution;
import dev.beckon.triggers.routing.Routing;
import dev.beckon.triggers.stream.Acknowledgements;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Takes inbound messages to the worker, each once; only a crash between handing on and marking repeats one. What nobody
 * waited for may start scenarios.
 */
@ApplicationScoped
class Replies {

    private final Database database;
    private final ContactResolver resolver;
    private final ContactStore contacts;
    private final RecordPublisher publisher;
    private final Routing routing;
    private final OutboxRelay relay;
    private final MeterRegistry meters;

    Replies(
            Database database,
            ContactResolver resolver,
            ContactStore contacts,
            RecordPublisher publisher,
            Routing routing,
            OutboxRelay relay,
            MeterRegistry meters) {
        this.database = database;
        this.resolver = resolver;
        this.contacts = contacts;
        this.publisher = publisher;
        this.routing = routing;
        this.relay = relay;
        this.meters = meters;
    }

    /** Blocks until all are handled. */
    public void take(List<InboundMessage> messages) {
        Map<UUID, InboundMessage> distinct = new LinkedHashMap<>();
        messages.forEach(message -> distinct.putIfAbsent(message.inboundId(), message));
        List<InboundRows.Sent> open =
                database.inTransaction(connection -> store(connection, List.copyOf(distinct.values())));
        if (open.isEmpty()) {
            return;
        }
        open.stream().filter(sent -> sent.atLast() == Handling.OPTED_OUT).forEach(this::revokeConsent);
        deliver(open.stream()
                .filter(sent -> sent.atLast() == Handling.DELIVERED)
                .toList());
        database.inTransaction(connection -> {
            new InboundRows(connection).mark(open);
            routing.messagesCame(connection, unasked(open));
            return open.size();
        });
        relay.wakeUp();
        open.forEach(sent -> count(sent.atLast()));
    }

    private static Map<InboundMessage, ContactKey> unasked(List<InboundRows.Sent> sent) {
        Map<InboundMessage, ContactKey> unasked = new LinkedHashMap<>();
        sent.stream().filter(InboundRows.Sent::isUnasked).forEach(each -> unasked.put(each.message(), each.contact()));
        return unasked;
    }

    private List<InboundRows.Sent> store(Connection connection, List<InboundMessage> messages) throws SQLException {
        List<Resolution> senders = resolver.resolve(
                connection,
                messages.stream()
                        .map(message -> new ContactResolver.Asked(message.workspace(), sender(message)))
                        .toList());
        List<InboundRows.Sent> sent = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            sent.add(
                    switch (senders.get(i)) {
                        case Resolution.Found(var contact) ->
                            new InboundRows.Sent(messages.get(i), contact.key(), false);
                        case Resolution.NotFound unknown -> new InboundRows.Sent(messages.get(i), null, false);
                    });
        }
        InboundRows rows = new InboundRows(connection);
        rows.store(sent);
        Map<UUID, Boolean> open = rows.open(sent);
        sent.stream().filter(each -> each.contact() == null).forEach(each -> count(Handling.UNKNOWN_SENDER));
        return sent.stream()
                .filter(each -> each.contact() != null
                        && open.containsKey(each.message().inboundId()))
                .map(each -> each.awaited(open.get(each.message().inboundId())))
                .toList();
    }

    private static ContactRef sender(InboundMessage message) {
        return switch (message.channel()) {
            case WHATSAPP, RCS, SMS -> new ContactRef(null, null, null, message.address(), null);
            case EMAIL -> new ContactRef(null, null, message.address(), null, null);
        };
    }

    private void revokeConsent(InboundRows.Sent sent) {
        contacts.setConsent(sent.contact(), sent.message().channel(), Consent.REVOKED);
    }

    private void deliver(List<InboundRows.Sent> replies) {
        Acknowledgements.await(replies.stream().map(this::publish).toList());
    }

    private CompletableFuture<Void> publish(InboundRows.Sent sent) {
        InboundMessage message = sent.message();
        ExecutionCommand command = new DeliverReply(
                message.workspace(),
                sent.contact().contact(),
                message.inboundId(),
                message.channel(),
                message.text(),
                message.optionId(),
                message.inReplyTo(),
                message.occurredAt(),
                message.traceParent());
        return publisher.publish(
                Topics.COMMANDS_REALTIME,
                sent.contact(),
                command,
                message.traceParent() == null ? Map.of() : Map.of(RecordHeaders.TRACE_PARENT, message.traceParent()));
    }

    private void count(Handling handling) {
        meters.counter("beckon.inbound", "handling", handling.wireName()).increment();
    }
}
