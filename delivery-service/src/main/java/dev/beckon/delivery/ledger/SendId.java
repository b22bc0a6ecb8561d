package dev.beckon.delivery.ledger;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.MessageId;

/**
 * By what a provider knows a variant of a message: the message's own id for the first of its plan, one derived from it
 * for a later one, so that no provider takes the second for a repetition of the first, and reports tell them apart.
 */
public final class SendId {

    private SendId() {}

    /** The same at every attempt. */
    public static MessageId of(MessageId message, int variant) {
        return variant <= 0 ? message : new MessageId(DerivedId.of("variant", message, variant));
    }
}
