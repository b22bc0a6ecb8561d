package dev.beckon.delivery.api;

import dev.beckon.delivery.channel.OnUnknown;
import java.util.Map;

/**
 * What to change of a channel; null leaves a field as it is.
 *
 * @param settings by name; a null value removes the setting
 * @param secrets by name; a null value removes the secret
 */
public record ChannelPatch(
        String title, Map<String, Object> settings, Map<String, String> secrets, OnUnknown onUnknown, Boolean active) {}
