package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.simulator.admission.ProviderAnswer;
import dev.beckon.simulator.admission.Wording;
import dev.beckon.simulator.faults.ErrorFault;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.limits.Breach;

/**
 * Meta's answers to one request.
 *
 * @param input the recipient as the request named it
 */
record WhatsappWording(String input) implements Wording {

    @Override
    public ProviderAnswer accepted(InboxMessage message) {
        var body = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
        var contact = body.putArray("contacts").addObject().put("input", input);
        if (message.to().startsWith("+")) {
            contact.put("wa_id", message.to().substring(1));
        } else {
            contact.put("user_id", message.to());
        }
        body.putArray("messages").addObject().put("id", message.providerId()).put("message_status", "accepted");
        return ProviderAnswer.of(200, body);
    }

    @Override
    public ProviderAnswer fault(ErrorFault fault) {
        var error = MetaError.of(fault.codeOr(MetaError.TRANSIENT), "Injected by PUT /faults.");
        return new MetaError(
                        error.code(),
                        fault.httpStatusOr(error.httpStatus()),
                        fault.messageOr(error.title()),
                        error.details())
                .toAnswer();
    }

    @Override
    public ProviderAnswer limit(Breach breach) {
        return switch (breach) {
            case SENDER_RATE ->
                MetaError.of(
                                MetaError.SENDER_RATE,
                                "Message failed to send because there were too many messages sent from"
                                        + " this phone number in a short period of time.")
                        .toAnswer();
            case PAIR_RATE ->
                MetaError.of(
                                MetaError.PAIR_RATE,
                                "Message failed to send because there were too many messages sent from"
                                        + " this phone number to the same phone number in a short period of time.")
                        .toAnswer();
            case WINDOW ->
                MetaError.of(
                                MetaError.WINDOW,
                                "Message failed to send because more than 24 hours have passed since the"
                                        + " customer last replied to this number.")
                        .toAnswer();
        };
    }
}
