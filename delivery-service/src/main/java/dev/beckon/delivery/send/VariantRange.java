package dev.beckon.delivery.send;

import dev.beckon.delivery.ledger.LedgerEntry;

/** Which variants of a message may still be sent, both ends included. */
record VariantRange(int from, int to) {

    static final VariantRange ALL = new VariantRange(0, Integer.MAX_VALUE);

    /** Those that were not refused; after a call that may have arrived only that very variant. */
    static VariantRange left(LedgerEntry entry) {
        return entry.mayHaveArrived()
                ? new VariantRange(entry.variant(), entry.variant())
                : new VariantRange(entry.nextVariant(), Integer.MAX_VALUE);
    }

    /** Those after one that was refused. */
    static VariantRange after(int variant) {
        return new VariantRange(variant + 1, Integer.MAX_VALUE);
    }

    boolean has(int variant) {
        return variant >= from && variant <= to;
    }
}
