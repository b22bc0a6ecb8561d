package dev.beckon.delivery.send;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Decides whether a refusal ends a message or is the turn of its next variant: only where nothing can have reached the
 * person, and where there is another way to go.
 */
@Singleton
final class Fallback {

    private final SendPlanner planner;

    Fallback(SendPlanner planner) {
        this.planner = planner;
    }

    /**
     * The verdict with the rest of the plan in mind.
     *
     * @param claimed the ledger's entry before the call
     */
    Verdict after(OutboundMessage message, SendPlan.Via via, LedgerEntry claimed, Verdict verdict, Instant now) {
        boolean isOpen = !message.variants().isEmpty() && !claimed.mayHaveArrived();
        if (isOpen && verdict instanceof Verdict.Settle settle && settle.status() == MessageStatus.FAILED) {
            VariantRange rest = VariantRange.after(via.variant());
            return planner.plan(message, rest, now) instanceof SendPlan.Via
                    ? new Verdict.Next(via.variant(), settle.reason(), settle.detail())
                    : verdict;
        }
        return verdict;
    }

    /** The end of a message of which a variant was refused or has failed, and that has no way to go any more. */
    static Verdict atTheEnd(SendPlan.Suppress suppress, LedgerEntry entry) {
        if (entry.mayHaveArrived()) {
            return new Verdict.Settle(MessageStatus.UNKNOWN, null, entry.reason(), entry.detail());
        }
        boolean isTold = suppress.status() == MessageStatus.EXPIRED || suppress.equals(SendPlan.Suppress.NO_CONSENT);
        return isTold
                ? new Verdict.Settle(suppress.status(), null, suppress.reason(), null)
                : new Verdict.Settle(MessageStatus.FAILED, null, entry.reason(), entry.detail());
    }
}
