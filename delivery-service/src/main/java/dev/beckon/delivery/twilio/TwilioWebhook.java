package dev.beckon.delivery.twilio;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.feedback.Feedback;
import dev.beckon.delivery.feedback.ParsedWebhook;
import java.time.Instant;

/** Reads status callbacks and inbound messages. New fields appear without notice and are skipped. */
public final class TwilioWebhook {

    private TwilioWebhook() {}

    /**
     * Reads a verified status callback.
     *
     * @param messageId the query's {@code message_id}, which our own callback address carries; null when it has none
     */
    public static ParsedWebhook status(FormFields fields, MessageId messageId, Instant receivedAt) {
        ParsedWebhook.Builder parsed = new ParsedWebhook.Builder();
        String sid = fields.first("MessageSid");
        String word = fields.first("MessageStatus");
        MessageStatus status = word == null ? null : TwilioStatus.of(word);
        if (sid == null || status == null) {
            parsed.unknown("MessageStatus=" + word);
            return parsed.build();
        }
        String code = fields.first("ErrorCode");
        String reason = status == MessageStatus.FAILED ? TwilioErrors.reason(code == null ? word : code) : null;
        parsed.add(new Feedback.StatusReport(
                sid + ':' + word,
                sid,
                messageId,
                status,
                reason,
                fields.first("ErrorMessage"),
                status == MessageStatus.FAILED && TwilioErrors.givesWay(word, code),
                receivedAt));
        return parsed.build();
    }

    /** Reads a verified inbound message. */
    public static ParsedWebhook inbound(FormFields fields, Instant receivedAt) {
        ParsedWebhook.Builder parsed = new ParsedWebhook.Builder();
        String sid = fields.first("MessageSid");
        String from = fields.first("From");
        if (sid == null || from == null) {
            parsed.unknown("inbound without MessageSid or From");
            return parsed.build();
        }
        String button = fields.first("ButtonText");
        String text = button == null ? fields.first("Body") : button;
        parsed.add(new Feedback.Reply(sid, from, text, fields.first("ButtonPayload"), null, receivedAt));
        return parsed.build();
    }
}
