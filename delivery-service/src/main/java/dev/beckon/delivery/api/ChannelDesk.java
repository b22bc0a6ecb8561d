package dev.beckon.delivery.api;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.channel.ChannelStore;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.OnUnknown;
import dev.beckon.support.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Changes channels: checks, stores, and lets sending see it at once. Blocks. */
@Singleton
final class ChannelDesk {

    private static final int ID_CHARACTERS = 8;

    private final ChannelCheck check;
    private final ChannelStore store;
    private final ChannelDirectory directory;

    ChannelDesk(ChannelCheck check, ChannelStore store, ChannelDirectory directory) {
        this.check = check;
        this.store = store;
        this.directory = directory;
    }

    ConfiguredChannel create(WorkspaceId workspace, ChannelRequest request) {
        check.check(request);
        String id = Objects.requireNonNullElseGet(
                request.id(),
                () -> request.channel().wireName()
                        + '-'
                        + UUID.randomUUID().toString().substring(0, ID_CHARACTERS));
        Instant now = Instant.now();
        ConfiguredChannel channel = new ConfiguredChannel(
                new ChannelId(id),
                workspace,
                request.channel(),
                Objects.requireNonNullElse(request.title(), id),
                merged(Map.of(), request.settings()),
                merged(Map.of(), request.secrets()),
                Objects.requireNonNullElse(request.onUnknown(), OnUnknown.HOLD),
                Objects.requireNonNullElse(request.active(), true),
                0,
                now,
                now);
        if (!added(channel)) {
            throw ProblemException.conflict(
                    "channel_id_taken", "Another channel has the id '" + id + "'; choose another");
        }
        directory.refresh();
        return find(workspace, id);
    }

    List<ConfiguredChannel> page(WorkspaceId workspace, String position, int count) {
        return store.page(workspace, position, count);
    }

    ConfiguredChannel find(WorkspaceId workspace, String id) {
        return store.find(workspace, id).orElseThrow(ChannelDesk::notFound);
    }

    ConfiguredChannel change(WorkspaceId workspace, String id, ChannelPatch patch) {
        ConfiguredChannel before = find(workspace, id);
        ConfiguredChannel changed = new ConfiguredChannel(
                before.id(),
                workspace,
                before.channel(),
                Objects.requireNonNullElse(patch.title(), before.title()),
                merged(before.settings(), patch.settings()),
                merged(before.secrets(), patch.secrets()),
                Objects.requireNonNullElse(patch.onUnknown(), before.onUnknown()),
                Objects.requireNonNullElse(patch.active(), before.active()),
                before.revision(),
                before.createdAt(),
                Instant.now());
        check.check(changed);
        try {
            ConfiguredChannel stored = store.change(changed).orElseThrow(ChannelDesk::notFound);
            directory.refresh();
            return stored;
        } catch (OptimisticLockException e) {
            throw ProblemException.conflict(
                    "changed_meanwhile", "The channel was changed by another call; read it again");
        }
    }

    void remove(WorkspaceId workspace, String id) {
        if (!store.remove(workspace, id)) {
            throw notFound();
        }
        directory.refresh();
    }

    private boolean added(ConfiguredChannel channel) {
        try {
            return store.add(channel);
        } catch (PersistenceException takenMeanwhile) {
            return false;
        }
    }

    private static <V> Map<String, V> merged(Map<String, V> before, Map<String, V> patch) {
        Map<String, V> merged = new HashMap<>(before);
        if (patch != null) {
            merged.putAll(patch);
            merged.values().removeIf(Objects::isNull);
        }
        return merged;
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("channel_not_found", "There is no such channel");
    }
}
