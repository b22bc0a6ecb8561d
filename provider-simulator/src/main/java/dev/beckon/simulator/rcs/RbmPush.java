package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.simulator.accounts.ProviderAccount;
import dev.beckon.simulator.webhook.Signatures;
import dev.beckon.simulator.webhook.WebhookCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The Pub/Sub push envelope around every event of RBM, and its signature (RBM "Webhooks"). */
final class RbmPush {

    private RbmPush() {}

    /** @param type {@code message} or {@code event}, which RBM puts into the attributes */
    static WebhookCall of(ProviderAccount account, String agentId, String type, ObjectNode event, Instant now) {
        var data = event.toString().getBytes(StandardCharsets.UTF_8);
        var envelope = JsonNodeFactory.instance.objectNode();
        var message = envelope.putObject("message");
        message.put("data", Base64.getEncoder().encodeToString(data))
                .put("messageId", Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1))
                .put("publishTime", now.toString());
        message.putObject("attributes")
                .put("message_type", type.toUpperCase(Locale.ROOT))
                .put("product", "RBM");
        envelope.put("subscription", "projects/simulator/subscriptions/" + agentId);
        var headers = Map.of(
                "Content-Type", "application/json", "X-Goog-Signature", Signatures.google(account.secret(), data));
        return new WebhookCall(
                account.webhookUrl().toString(), headers, envelope.toString().getBytes(StandardCharsets.UTF_8));
    }
}
