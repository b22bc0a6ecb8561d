package dev.beckon.delivery.api;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.OnUnknown;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A channel as callers see it.
 *
 * @param secrets the names that are set, each with a mask
 * @param webhookUrl what to register with the provider; null for e-mail, whose provider calls nobody
 */
public record ChannelView(
        String id,
        Channel channel,
        String title,
        Map<String, Object> settings,
        Map<String, String> secrets,
        OnUnknown onUnknown,
        boolean active,
        String webhookUrl,
        Instant createdAt,
        Instant updatedAt) {

    private static final String MASK = "********";

    static ChannelView of(ConfiguredChannel channel, String publicUrl) {
        Map<String, String> masked = new TreeMap<>();
        channel.secrets().keySet().forEach(name -> masked.put(name, MASK));
        return new ChannelView(
                channel.id().value(),
                channel.channel(),
                channel.title(),
                new TreeMap<>(channel.settings()),
                masked,
                channel.onUnknown(),
                channel.active(),
                webhookUrl(channel, publicUrl),
                channel.createdAt(),
                channel.updatedAt());
    }

    private static String webhookUrl(ConfiguredChannel channel, String publicUrl) {
        String url = publicUrl + "/webhooks/" + channel.channel().wireName() + '/' + channel.id();
        return switch (channel.channel()) {
            case WHATSAPP, RCS -> url;
            case SMS -> url + "/inbound";
            case EMAIL -> null;
        };
    }
}
