package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.simulator.accounts.ProviderAccount;
import dev.beckon.simulator.webhook.Signatures;
import dev.beckon.simulator.webhook.WebhookCall;
import java.util.Map;

/** The envelope of every webhook of Meta, and its signature. */
final class WhatsappEnvelope {

    private static final String BUSINESS_ACCOUNT = "100000000000001";

    private final ObjectNode root;
    private final ObjectNode value;

    WhatsappEnvelope(String phoneNumberId) {
        root = JsonNodeFactory.instance.objectNode().put("object", "whatsapp_business_account");
        var change = root.putArray("entry")
                .addObject()
                .put("id", BUSINESS_ACCOUNT)
                .putArray("changes")
                .addObject();
        change.put("field", "messages");
        value = change.putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", phoneNumberId).put("phone_number_id", phoneNumberId);
    }

    /** Where contacts, messages and statuses go. */
    ObjectNode value() {
        return value;
    }

    WebhookCall signedFor(ProviderAccount account) {
        try {
            var body = Json.MAPPER.writeValueAsBytes(root);
            var headers = Map.of(
                    "Content-Type", "application/json",
                    "User-Agent", "facebookexternalua",
                    "X-Hub-Signature-256", Signatures.meta(account.secret(), body));
            return new WebhookCall(account.webhookUrl().toString(), headers, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written", e);
        }
    }
}
