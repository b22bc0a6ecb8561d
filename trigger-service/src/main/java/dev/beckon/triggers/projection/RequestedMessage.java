package dev.beckon.triggers.projection;

import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.triggers.link.LinkRows;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A message that an execution asked for. */
record RequestedMessage(JournalRecord record, ExecutionEvent.MessageRequested event) {

    /** One a message, ordered by id, so that concurrent writers lock in one order. */
    static Collection<RequestedMessage> of(List<JournalEntry> entries) {
        Map<UUID, RequestedMessage> messages = new TreeMap<>(Comparator.naturalOrder());
        for (JournalEntry entry : entries) {
            for (ExecutionEvent event : entry.record().events()) {
                if (event instanceof ExecutionEvent.MessageRequested requested) {
                    messages.put(requested.messageId().value(), new RequestedMessage(entry.record(), requested));
                }
            }
        }
        return messages.values();
    }

    static List<UUID> ids(Collection<RequestedMessage> messages) {
        return messages.stream()
                .map(message -> message.event().messageId().value())
                .toList();
    }

    /** Each token once. */
    static Collection<LinkRows.Sent> links(Collection<RequestedMessage> messages) {
        Map<UUID, LinkRows.Sent> links = new TreeMap<>(Comparator.naturalOrder());
        messages.forEach(message -> message.event()
                .links()
                .forEach(link -> links.put(link.token(), new LinkRows.Sent(message.record(), message.event(), link))));
        return links.values();
    }
}
