package dev.beckon.delivery.channel;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import java.time.Instant;
import java.util.Map;

/**
 * A sender of one workspace, with its secrets in clear. Its text form shows no secret.
 *
 * @param settings names and values as the provider's package reads them: texts, numbers, booleans
 * @param revision rises with every change
 */
public record ConfiguredChannel(
        ChannelId id,
        WorkspaceId workspace,
        Channel channel,
        String title,
        Map<String, Object> settings,
        Map<String, String> secrets,
        OnUnknown onUnknown,
        boolean active,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    public ConfiguredChannel {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** A secret by name; empty text when there is none, which no signature ever matches. */
    public String secret(String name) {
        return secrets.getOrDefault(name, "");
    }

    /** A setting as text; null when there is none. */
    public String setting(String name) {
        Object value = settings.get(name);
        return value == null ? null : value.toString();
    }

    @Override
    public String toString() {
        return "ConfiguredChannel[" + workspace + '/' + id + ", " + channel.wireName() + ", revision " + revision + ']';
    }
}
