package dev.beckon.worker.state;

import dev.beckon.contracts.id.ContactKey;

/** The state of a contact has outgrown what a changelog record may hold. */
public final class StateTooLargeException extends RuntimeException {

    StateTooLargeException(ContactKey contact, int bytes) {
        super("Expected the state of " + contact + " to have at most " + ContactStates.MAX_BYTES + " bytes, but it has "
                + bytes + "; cancel some of its executions, or send less data with a call");
    }
}
