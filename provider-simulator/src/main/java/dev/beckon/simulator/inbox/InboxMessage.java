package dev.beckon.simulator.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.beckon.contracts.message.Channel;
import java.time.Instant;
import java.util.List;

/**
 * One message as it reached a phone or mailbox.
 *
 * @param to address as E.164 with its plus, mail address, or WhatsApp business-scoped user id
 * @param from the sender as the recipient sees it
 * @param text what can be read; for a template its name and parameters, as the wording is with the provider
 * @param subject of a mail, else null
 * @param html of a mail, else null
 * @param providerId the provider's id of this message
 * @param messageRef our own message id as the protocol carried it, or null when it carried none
 * @param copies how often this reference arrived on this channel, null when once; filled in when listed
 */
public record InboxMessage(
        Channel channel,
        String to,
        String from,
        MessageKind kind,
        String text,
        String subject,
        String html,
        List<Option> buttons,
        List<Attachment> attachments,
        @JsonUnwrapped Extras extras,
        Instant receivedAt,
        String providerId,
        String messageRef,
        Integer copies,
        @JsonIgnore Origin origin) {

    public InboxMessage {
        buttons = List.copyOf(buttons);
        attachments = List.copyOf(attachments);
    }

    InboxMessage withCopies(int times) {
        return new InboxMessage(
                channel,
                to,
                from,
                kind,
                text,
                subject,
                html,
                buttons,
                attachments,
                extras,
                receivedAt,
                providerId,
                messageRef,
                times > 1 ? times : null,
                origin);
    }
}
