package dev.beckon.simulator.faults;

import dev.beckon.simulator.limits.Enforcement;
import java.util.List;

/**
 * The faults of one channel; what is left out is not faulty.
 *
 * @param delayMs pause before the answer; the message is in the inbox before it
 * @param error refusals
 * @param cutBeforeAccept share of requests whose connection is closed and whose message is lost, 0 to 1
 * @param cutAfterAccept share of requests whose message is accepted and whose connection is closed unanswered, 0 to 1
 * @param receipts how receipts are sent
 * @param enforce which provider limits hold
 * @param unreachable addresses that the channel cannot reach: WhatsApp and SMS take the message and report its failure,
 *     RCS and e-mail refuse it
 * @param offline addresses whose phone is switched off: the message is taken and never delivered; RCS takes it back
 *     when its time to live is over
 * @param revokeFailRate share of RCS messages that cannot be taken back, neither by us nor when their time is over, 0
 *     to 1
 */
public record ChannelFaults(
        Delay delayMs,
        ErrorFault error,
        double cutBeforeAccept,
        double cutAfterAccept,
        ReceiptFaults receipts,
        Enforcement enforce,
        List<String> unreachable,
        List<String> offline,
        double revokeFailRate) {

    /** A faultless channel. */
    public static final ChannelFaults NONE = new ChannelFaults(null, null, 0, 0, null, null, null, null, 0);

    public ChannelFaults {
        delayMs = delayMs == null ? Delay.NONE : delayMs;
        error = error == null ? ErrorFault.NONE : error;
        Rate.checked("cut_before_accept", cutBeforeAccept);
        Rate.checked("cut_after_accept", cutAfterAccept);
        receipts = receipts == null ? ReceiptFaults.NONE : receipts;
        enforce = enforce == null ? Enforcement.NONE : enforce;
        unreachable = unreachable == null ? List.of() : List.copyOf(unreachable);
        offline = offline == null ? List.of() : List.copyOf(offline);
        Rate.checked("revoke_fail_rate", revokeFailRate);
    }
}
