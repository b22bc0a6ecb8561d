package dev.beckon.simulator.inbox;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.settings.SimulatorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The newest messages of all channels, up to the configured capacity. Safe for all threads; every step is short. */
@ApplicationScoped
public class Inbox {

    private record Ref(Channel channel, String ref) {}

    private final int capacity;
    private final Deque<InboxMessage> arrivals = new ArrayDeque<>();
    private final Map<AddressKey, Deque<InboxMessage>> byAddress = new HashMap<>();
    private final Map<Ref, Integer> copies = new HashMap<>();
    private final Map<Channel, InboxTally> tallies = new EnumMap<>(Channel.class);
    private final List<Consumer<InboxMessage>> listeners = new CopyOnWriteArrayList<>();

    public Inbox(SimulatorConfig config) {
        capacity = Math.max(1, config.inbox().capacity());
    }

    /** Keeps a message, forgets the oldest when there are too many, and tells the listeners on this thread. */
    public void add(InboxMessage message) {
        synchronized (this) {
            arrivals.addLast(message);
            byAddress
                    .computeIfAbsent(AddressKey.of(message.to()), _ -> new ArrayDeque<>(2))
                    .addLast(message);
            var times = message.messageRef() == null ? 1 : copies.merge(ref(message), 1, Integer::sum);
            tallies.merge(message.channel(), InboxTally.first(times > 1), InboxTally::plus);
            if (arrivals.size() > capacity) {
                forget(arrivals.removeFirst());
            }
        }
        listeners.forEach(listener -> listener.accept(message));
    }

    /** Counts a request that repeated an accepted one and was ignored. */
    public synchronized void ignored(Channel channel) {
        tallies.merge(channel, InboxTally.repetition(), InboxTally::plus);
    }

    /** Takes back a message that its sender revoked; gives whether it was still here. */
    public synchronized boolean remove(InboxMessage message) {
        var known = arrivals.removeLastOccurrence(message);
        if (known) {
            forget(message);
        }
        return known;
    }

    /**
     * The messages that pass a filter, in the order of arrival.
     *
     * @param to only this address, or null for all
     * @param limit how many of the newest are given
     */
    public synchronized List<InboxMessage> list(String to, Predicate<InboxMessage> filter, int limit) {
        var from = to == null ? arrivals : byAddress.getOrDefault(AddressKey.of(to), new ArrayDeque<>());
        return newestFirst(from).filter(filter).limit(limit).toList().reversed().stream()
                .map(message -> message.withCopies(copies.getOrDefault(ref(message), 1)))
                .toList();
    }

    /** The newest message to an address on a channel that passes a filter. */
    public synchronized Optional<InboxMessage> newest(Channel channel, String to, Predicate<InboxMessage> filter) {
        return Optional.ofNullable(byAddress.get(AddressKey.of(to))).stream()
                .flatMap(Inbox::newestFirst)
                .filter(message -> message.channel() == channel)
                .filter(filter)
                .findFirst();
    }

    /** Counts since the start or the last {@link #clear()}, per channel; a channel without messages is absent. */
    public synchronized Map<Channel, InboxTally> tallies() {
        return new EnumMap<>(tallies);
    }

    /** How many messages are kept now. */
    public synchronized int size() {
        return arrivals.size();
    }

    /** Forgets all messages and counts. */
    public synchronized void clear() {
        arrivals.clear();
        byAddress.clear();
        copies.clear();
        tallies.clear();
    }

    /** Adds a listener, called on the thread that received the message; gives what removes it again. */
    public Runnable listen(Consumer<InboxMessage> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void forget(InboxMessage message) {
        byAddress.computeIfPresent(AddressKey.of(message.to()), (_, kept) -> {
            kept.remove(message);
            return kept.isEmpty() ? null : kept;
        });
        if (message.messageRef() != null) {
            copies.computeIfPresent(ref(message), (_, times) -> times == 1 ? null : times - 1);
        }
    }

    private static Stream<InboxMessage> newestFirst(Deque<InboxMessage> messages) {
        return messages.reversed().stream();
    }

    private static Ref ref(InboxMessage message) {
        return new Ref(message.channel(), message.messageRef());
    }
}
