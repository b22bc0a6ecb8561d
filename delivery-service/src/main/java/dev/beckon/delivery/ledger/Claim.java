package dev.beckon.delivery.ledger;

/** The answer to a {@link ClaimRequest}. */
public sealed interface Claim {

    LedgerEntry entry();

    /** What was asked for is recorded now, by this request and no other. */
    record Granted(LedgerEntry entry) implements Claim {}

    /** Another delivery of this message came first and left this entry. */
    record Refused(LedgerEntry entry) implements Claim {}
}
