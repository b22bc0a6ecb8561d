package dev.beckon.simulator.accounts;

import dev.beckon.contracts.message.Channel;
import java.net.URI;

/**
 * A sender as its provider knows it.
 *
 * @param senderId WhatsApp phone number id, RCS agent id or Twilio account sid; null for the channel's default
 * @param webhookUrl where inbound messages (and, but for Twilio, receipts) are posted; null for nowhere
 * @param secret Meta app secret, RBM client token or Twilio auth token; signs the webhooks
 * @param token bearer token that requests must carry; null accepts any
 * @param verifyToken Meta's verify token; null when the webhook is not to be verified
 */
public record ProviderAccount(
        Channel channel, String senderId, URI webhookUrl, String secret, String token, String verifyToken) {

    @Override
    public String toString() {
        return "ProviderAccount[" + channel.wireName() + " " + senderId + " -> " + webhookUrl + "]";
    }
}
