package dev.beckon.simulator.receipts;

import dev.beckon.simulator.faults.FaultBook;
import dev.beckon.simulator.inbox.InboxMessage;

/** How far a message that was taken comes. */
enum Reach {
    /** To the phone. */
    ARRIVES,
    /** Nowhere, and the provider says so. */
    UNREACHABLE,
    /** To a phone that is switched off. */
    OFFLINE;

    static Reach of(InboxMessage message, FaultBook faults) {
        if (faults.unreachable(message.channel(), message.to())) {
            return UNREACHABLE;
        }
        return faults.offline(message.channel(), message.to()) ? OFFLINE : ARRIVES;
    }
}
