package dev.beckon.delivery.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.feedback.Feedback;
import dev.beckon.delivery.feedback.ParsedWebhook;
import dev.beckon.delivery.feedback.ProviderTime;
import java.time.Instant;

/**
 * Reads Meta's webhook envelope: several entries, changes, statuses and messages in one POST are legal. Only changes of
 * the channel's own phone number count; an app's webhooks may carry those of its other numbers.
 */
public final class WhatsAppWebhook {

    private final String phoneNumberId;
    private final Instant receivedAt;
    private final ParsedWebhook.Builder parsed = new ParsedWebhook.Builder();

    private WhatsAppWebhook(String phoneNumberId, Instant receivedAt) {
        this.phoneNumberId = phoneNumberId;
        this.receivedAt = receivedAt;
    }

    /**
     * Reads a verified body.
     *
     * @param receivedAt stands in for a time that the provider left out
     */
    public static ParsedWebhook parse(JsonNode body, String phoneNumberId, Instant receivedAt) {
        WhatsAppWebhook webhook = new WhatsAppWebhook(phoneNumberId, receivedAt);
        body.path("entry").forEach(entry -> entry.path("changes").forEach(webhook::change));
        return webhook.parsed.build();
    }

    private void change(JsonNode change) {
        JsonNode value = change.path("value");
        boolean ours = value.path("metadata").path("phone_number_id").asText().equals(phoneNumberId);
        if (!ours || !change.path("field").asText().equals("messages")) {
            parsed.ignore();
            return;
        }
        value.path("statuses").forEach(this::status);
        value.path("messages").forEach(this::message);
    }

    private void status(JsonNode status) {
        String id = status.path("id").asText("");
        String word = status.path("status").asText("");
        MessageStatus ours = WhatsAppStatus.of(word);
        if (ours == null || id.isEmpty()) {
            parsed.unknown("status=" + word);
            return;
        }
        JsonNode error = status.path("errors").path(0);
        boolean failed = ours == MessageStatus.FAILED;
        int code = error.path("code").asInt(-1);
        parsed.add(new Feedback.StatusReport(
                id + ':' + word,
                id,
                messageId(status.path("biz_opaque_callback_data").asText("")),
                ours,
                failed ? WhatsAppErrors.reason(code) : null,
                failed ? error.path("title").asText(null) : null,
                failed && WhatsAppErrors.givesWay(code),
                time(status)));
    }

    private void message(JsonNode message) {
        String type = message.path("type").asText("");
        switch (type) {
            case "text" -> reply(message, message.path("text").path("body").asText(null), null);
            case "button" ->
                reply(
                        message,
                        message.path("button").path("text").asText(null),
                        message.path("button").path("payload").asText(null));
            case "interactive" -> chosen(message, message.path("interactive"));
            case "image", "video", "audio", "document", "sticker" ->
                reply(message, message.path(type).path("caption").asText(null), null);
            case "location", "contacts", "reaction", "order", "system", "unsupported" -> parsed.ignore();
            default -> parsed.unknown("type=" + type);
        }
    }

    private void chosen(JsonNode message, JsonNode interactive) {
        String type = interactive.path("type").asText("");
        if (!type.equals("button_reply") && !type.equals("list_reply")) {
            parsed.unknown("interactive.type=" + type);
            return;
        }
        JsonNode choice = interactive.path(type);
        reply(message, choice.path("title").asText(null), choice.path("id").asText(null));
    }

    private void reply(JsonNode message, String text, String optionId) {
        String id = message.path("id").asText("");
        String number = message.path("from").asText("");
        String address = number.isEmpty() ? message.path("from_user_id").asText("") : '+' + number;
        if (id.isEmpty() || address.isEmpty()) {
            parsed.unknown("message without id or sender");
            return;
        }
        String answers = message.path("context").path("id").asText(null);
        parsed.add(new Feedback.Reply(id, address, text, optionId, answers, time(message)));
    }

    private Instant time(JsonNode of) {
        return ProviderTime.ofSeconds(of.path("timestamp").asLong(0), receivedAt);
    }

    /** Others may send through the same number with data of their own; that is no id of ours. */
    private static MessageId messageId(String callbackData) {
        try {
            return callbackData.length() == 36 ? MessageId.of(callbackData) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
