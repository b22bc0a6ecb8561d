package dev.beckon.delivery.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and writes channels, opening and sealing their secrets. Blocks. */
@ApplicationScoped
public class ChannelStore {

    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

    private final ChannelRepository channels;
    private final SecretCipher cipher;

    ChannelStore(ChannelRepository channels, SecretCipher cipher) {
        this.channels = channels;
        this.cipher = cipher;
    }

    @Transactional
    public List<ConfiguredChannel> all() {
        return channels.listAll().stream().map(this::opened).toList();
    }

    @Transactional
    public Optional<ConfiguredChannel> find(WorkspaceId workspace, String id) {
        return channels.find(workspace.value(), id).map(this::opened);
    }

    @Transactional
    public List<ConfiguredChannel> page(WorkspaceId workspace, String position, int count) {
        return channels.page(workspace.value(), position, count).stream()
                .map(this::opened)
                .toList();
    }

    /** Stores a new channel; false when its id is taken, by whomever. */
    @Transactional
    public boolean add(ConfiguredChannel channel) {
        if (channels.findById(channel.id().value()) != null) {
            return false;
        }
        ChannelEntity entity = new ChannelEntity();
        entity.id = channel.id().value();
        entity.workspace = channel.workspace().value();
        entity.createdAt = channel.createdAt();
        write(channel, entity);
        channels.persistAndFlush(entity);
        return true;
    }

    /** Stores a changed channel; empty when it is gone. */
    @Transactional
    public Optional<ConfiguredChannel> change(ConfiguredChannel channel) {
        Optional<ChannelEntity> stored =
                channels.find(channel.workspace().value(), channel.id().value());
        stored.ifPresent(entity -> write(channel, entity));
        channels.flush();
        return stored.map(this::opened);
    }

    @Transactional
    public boolean remove(WorkspaceId workspace, String id) {
        return channels.delete("workspace = ?1 and id = ?2", workspace.value(), id) > 0;
    }

    private void write(ConfiguredChannel channel, ChannelEntity entity) {
        entity.channel = channel.channel().wireName();
        entity.title = channel.title();
        entity.onUnknown = channel.onUnknown().wireName();
        entity.active = channel.active();
        entity.updatedAt = Instant.now();
        try {
            entity.settings = Json.MAPPER.writeValueAsString(channel.settings());
            entity.secrets = cipher.seal(owner(entity), Json.MAPPER.writeValueAsBytes(channel.secrets()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Maps of scalars are always JSON", e);
        }
    }

    private ConfiguredChannel opened(ChannelEntity entity) {
        try {
            return new ConfiguredChannel(
                    new ChannelId(entity.id),
                    new WorkspaceId(entity.workspace),
                    Channel.valueOf(entity.channel.toUpperCase(Locale.ROOT)),
                    entity.title,
                    Json.MAPPER.readValue(entity.settings, SETTINGS),
                    Json.MAPPER.readValue(cipher.open(owner(entity), entity.secrets), SECRETS),
                    OnUnknown.of(entity.onUnknown),
                    entity.active,
                    entity.revision,
                    entity.createdAt,
                    entity.updatedAt);
        } catch (IOException e) {
            throw new UncheckedIOException("Channel " + entity.id + " is stored in an unreadable form", e);
        }
    }

    private static String owner(ChannelEntity entity) {
        return entity.workspace + '/' + entity.id;
    }
}
