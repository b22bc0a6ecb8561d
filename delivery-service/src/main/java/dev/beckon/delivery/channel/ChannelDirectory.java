package dev.beckon.delivery.channel;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The channels in memory, for sending and for webhooks. Refreshed after every change made here and, for changes made
 * through another instance, every {@code beckon.delivery.channel-refresh}. Reads never block. Safe for all threads.
 */
@Singleton
public final class ChannelDirectory {

    private final ChannelStore store;
    private volatile Snapshot snapshot = Snapshot.of(List.of());
    private volatile boolean loaded;

    private record Sender(WorkspaceId workspace, Channel channel) {}

    private record Snapshot(Map<ChannelId, ConfiguredChannel> byId, Map<Sender, ConfiguredChannel> senders) {

        static Snapshot of(List<ConfiguredChannel> channels) {
            Map<ChannelId, ConfiguredChannel> byId = new HashMap<>();
            Map<Sender, ConfiguredChannel> senders = new HashMap<>();
            channels.stream()
                    .sorted(Comparator.comparing(ConfiguredChannel::createdAt)
                            .thenComparing(each -> each.id().value()))
                    .forEach(each -> {
                        byId.put(each.id(), each);
                        if (each.active()) {
                            senders.putIfAbsent(new Sender(each.workspace(), each.channel()), each);
                        }
                    });
            return new Snapshot(Map.copyOf(byId), Map.copyOf(senders));
        }
    }

    ChannelDirectory(ChannelStore store) {
        this.store = store;
    }

    /** Reads all channels anew. Blocks. */
    public synchronized void refresh() {
        snapshot = Snapshot.of(store.all());
        loaded = true;
    }

    /** Whether the channels have been read at least once. */
    public boolean isLoaded() {
        return loaded;
    }

    /** A channel by its id, active or not. */
    public Optional<ConfiguredChannel> find(ChannelId id) {
        return Optional.ofNullable(snapshot.byId().get(id));
    }

    /** The active sender of a workspace for a channel; of several the oldest. */
    public Optional<ConfiguredChannel> sender(WorkspaceId workspace, Channel channel) {
        return Optional.ofNullable(snapshot.senders().get(new Sender(workspace, channel)));
    }
}
