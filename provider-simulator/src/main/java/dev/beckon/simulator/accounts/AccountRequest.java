package dev.beckon.simulator.accounts;

import dev.beckon.contracts.message.Channel;
import java.net.URI;

/** The body of {@code PUT /providers/{channel}}; see {@link ProviderAccount} for the fields. */
record AccountRequest(String senderId, URI webhookUrl, String secret, String token, String verifyToken) {

    AccountRequest {
        if (webhookUrl != null && !("http".equals(webhookUrl.getScheme()) || "https".equals(webhookUrl.getScheme()))) {
            throw new IllegalArgumentException("webhook_url is an absolute http or https URL");
        }
        if (webhookUrl != null && (secret == null || secret.isEmpty())) {
            throw new IllegalArgumentException("a webhook_url needs the secret that signs its webhooks");
        }
    }

    ProviderAccount toAccount(Channel channel) {
        return new ProviderAccount(channel, senderId, webhookUrl, secret, token, verifyToken);
    }
}
