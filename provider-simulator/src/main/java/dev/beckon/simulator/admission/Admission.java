package dev.beckon.simulator.admission;

import dev.beckon.simulator.faults.Fate;
import dev.beckon.simulator.faults.FaultBook;
import dev.beckon.simulator.inbox.Inbox;
import dev.beckon.simulator.limits.Limits;
import dev.beckon.simulator.receipts.ReceiptSender;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a message in or not. Safe for all threads, never blocks. */
@ApplicationScoped
public class Admission {

    private final FaultBook faults;
    private final Limits limits;
    private final Inbox inbox;
    private final ReceiptSender receipts;

    Admission(FaultBook faults, Limits limits, Inbox inbox, ReceiptSender receipts) {
        this.faults = faults;
        this.limits = limits;
        this.inbox = inbox;
        this.receipts = receipts;
    }

    /** Rules on a request; an accepted message is in the inbox, and its receipts on their way, when this returns. */
    public Ruling rule(Submission submission) {
        var fate = faults.decide(submission.message().channel(), submission.ref());
        return switch (fate.turn()) {
            case Fate.CutBefore() -> new Ruling.Cut(fate.delayMs());
            case Fate.Fail(var error) -> new Ruling.Faulted(fate.delayMs(), error);
            case Fate.Proceed() -> admit(submission, new Ruling.Accepted(fate.delayMs()));
            case Fate.CutAfter() -> admit(submission, new Ruling.AcceptedThenCut(fate.delayMs()));
        };
    }

    private Ruling admit(Submission submission, Ruling accepted) {
        var message = submission.message();
        var breach = limits.check(
                faults.of(message.channel()).enforce(),
                message.channel(),
                message.origin().senderId(),
                message.to(),
                submission.freeForm());
        if (breach.isPresent()) {
            return new Ruling.Limited(accepted.delayMs(), breach.get());
        }
        if (submission.firstTime().getAsBoolean()) {
            inbox.add(message);
            receipts.accepted(message);
        } else {
            inbox.ignored(message.channel());
        }
        return accepted;
    }
}
