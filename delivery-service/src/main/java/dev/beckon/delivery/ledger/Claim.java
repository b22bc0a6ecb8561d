package dev.beckon.delivery.ledger;

import dev.beckon.contracts.message.Channel;
import java.util.Set;

/** The answer to a {@link ClaimRequest}. */
public sealed interface Claim {

    /** What the ledger holds of the message; null only where nothing was tried and consent is withdrawn. */
    LedgerEntry entry();

    /** What was asked for is recorded now, by this request and no other. */
    record Granted(LedgerEntry entry) implements Claim {}

    /** Another delivery of this message came first and left this entry. */
    record Refused(LedgerEntry entry) implements Claim {}

    /**
     * The contact has withdrawn consent since the message was made; nothing was recorded, and nothing must be sent.
     *
     * @param entry what was tried before; null for nothing
     * @param channels all that the contact has withdrawn; empty when it was granted again at this very moment
     */
    record Withdrawn(LedgerEntry entry, Set<Channel> channels) implements Claim {}
}
