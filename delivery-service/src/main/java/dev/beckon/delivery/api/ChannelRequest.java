package dev.beckon.delivery.api;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.channel.OnUnknown;
import java.util.Map;

/**
 * A channel to create.
 *
 * @param id null to have one made
 * @param onUnknown null for hold
 * @param active null for true
 */
public record ChannelRequest(
        String id,
        Channel channel,
        String title,
        Map<String, Object> settings,
        Map<String, String> secrets,
        OnUnknown onUnknown,
        Boolean active) {}
