package dev.beckon.simulator.admission;

import dev.beckon.simulator.inbox.InboxMessage;
import java.util.function.BooleanSupplier;

/**
 * A valid request to send.
 *
 * @param message what would reach the recipient
 * @param freeForm whether WhatsApp's service window applies
 * @param firstTime asked once, when the message is let in; false means that the provider knows this id and ignores it
 */
public record Submission(InboxMessage message, boolean freeForm, BooleanSupplier firstTime) {

    /** A request to a provider that does not recognise repetitions. */
    public static Submission of(InboxMessage message, boolean freeForm) {
        return new Submission(message, freeForm, () -> true);
    }

    /** What the fault draws go by: our message id, or the address when the request carried none. */
    public String ref() {
        return message.messageRef() == null ? message.to() : message.messageRef();
    }
}
