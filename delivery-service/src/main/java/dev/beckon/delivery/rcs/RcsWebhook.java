package dev.beckon.delivery.rcs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.feedback.Feedback;
import dev.beckon.delivery.feedback.ParsedWebhook;
import dev.beckon.delivery.feedback.ProviderTime;
import java.time.Instant;

/** Reads what an agent's push carries: a person's message, a person's event, or the server's. */
public final class RcsWebhook {

    private final Instant receivedAt;
    private final ParsedWebhook.Builder parsed = new ParsedWebhook.Builder();

    private RcsWebhook(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    /**
     * Reads verified data.
     *
     * @param agentId events of other agents of the same partner are ignored
     * @param receivedAt stands in for a time that the provider left out
     */
    public static ParsedWebhook parse(JsonNode event, String agentId, Instant receivedAt) {
        RcsWebhook webhook = new RcsWebhook(receivedAt);
        String agent = event.path("agentId").asText(agentId);
        if (!agent.equals(agentId)) {
            webhook.parsed.ignore();
        } else if (event.has("eventType")) {
            webhook.event(event);
        } else {
            webhook.message(event);
        }
        return webhook.parsed.build();
    }

    private void event(JsonNode event) {
        String type = event.path("eventType").asText("");
        switch (type) {
            case "DELIVERED" -> report(event, MessageStatus.DELIVERED, null);
            case "READ" -> report(event, MessageStatus.READ, null);
            case "TTL_EXPIRATION_REVOKED" -> report(event, MessageStatus.FAILED, "rcs_ttl_expired");
            case "UNSUBSCRIBE" -> unsubscription(event);
            // The revoke failed: it may still arrive, or have arrived; this tells nothing of the status.
            case "TTL_EXPIRATION_REVOKE_FAILED", "IS_TYPING", "SUBSCRIBE" -> parsed.ignore();
            default -> parsed.unknown("eventType=" + type);
        }
    }

    /** As if the person had written the word, which ends messages on this channel (Google, "Receive events"). */
    private void unsubscription(JsonNode event) {
        String id = event.path("eventId").asText("");
        String sender = event.path("senderPhoneNumber").asText("");
        if (id.isEmpty() || sender.isEmpty()) {
            parsed.unknown("UNSUBSCRIBE without eventId or sender");
            return;
        }
        parsed.add(new Feedback.Reply(id, sender, "UNSUBSCRIBE", null, null, time(event)));
    }

    private void report(JsonNode event, MessageStatus status, String reason) {
        String id = event.path("messageId").asText("");
        String eventId = event.path("eventId").asText("");
        String phone =
                event.path("senderPhoneNumber").asText(event.path("phoneNumber").asText(""));
        if (id.isEmpty()) {
            parsed.unknown("event without messageId");
            return;
        }
        String key = eventId.isEmpty() ? id + ':' + status.wireName() : eventId + ':' + phone;
        boolean revoked = status == MessageStatus.FAILED;
        parsed.add(new Feedback.StatusReport(key, id, messageId(id), status, reason, null, revoked, time(event)));
    }

    private void message(JsonNode message) {
        String id = message.path("messageId").asText("");
        String sender = message.path("senderPhoneNumber").asText("");
        if (id.isEmpty() || sender.isEmpty()) {
            parsed.unknown("message without id or sender");
            return;
        }
        JsonNode suggestion = message.path("suggestionResponse");
        if (isTappedLink(suggestion)) {
            parsed.ignore();
        } else if (suggestion.isObject()) {
            String option = suggestion.path("postbackData").asText(null);
            parsed.add(
                    new Feedback.Reply(id, sender, suggestion.path("text").asText(null), option, null, time(message)));
        } else if (message.has("text")) {
            parsed.add(new Feedback.Reply(id, sender, message.path("text").asText(), null, null, time(message)));
        } else {
            parsed.ignore();
        }
    }

    /** A person who opens an address or dials has not answered. */
    private static boolean isTappedLink(JsonNode suggestion) {
        return suggestion.path("type").asText("").equals("ACTION")
                || suggestion.path("postbackData").asText("").startsWith(RcsRequest.LINK);
    }

    private Instant time(JsonNode of) {
        return ProviderTime.ofText(of.path("sendTime").asText(""), receivedAt);
    }

    private static MessageId messageId(String id) {
        try {
            return MessageId.of(id);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
