package dev.beckon.simulator.voice;

import dev.beckon.simulator.webhook.WebhookCall;

/**
 * A reply in the provider's form.
 *
 * @param providerId the provider's id of the inbound message
 */
public record SpokenReply(String providerId, WebhookCall call) {}
