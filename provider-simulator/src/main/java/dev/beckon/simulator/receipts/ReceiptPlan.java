package dev.beckon.simulator.receipts;

import dev.beckon.simulator.faults.Dice;
import dev.beckon.simulator.faults.ReceiptFaults;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.voice.ProviderVoice;
import dev.beckon.simulator.voice.Receipt;
import dev.beckon.simulator.voice.ReceiptStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The receipts of one message.
 *
 * @param steps in the order in which they are sent
 */
record ReceiptPlan(List<Step> steps) {

    /** A pause of an accepting provider before it says anything: receipts come after the answer, if only just. */
    private static final int NEVER_AT_ONCE_MS = 2;

    /** One receipt, after a pause in milliseconds. */
    record Step(Receipt receipt, int pauseMs) {}

    static ReceiptPlan of(InboxMessage message, ProviderVoice voice, ReceiptFaults faults, Dice dice, Reach reach) {
        if (!faults.enabled()) {
            return new ReceiptPlan(List.of());
        }
        var ref = String.valueOf(message.messageRef());
        var unreachable = reach == Reach.UNREACHABLE;
        var fails = unreachable || dice.happens(faults.failRate(), "receipt fails", ref);
        var steps = new ArrayList<Step>();
        for (var status : statuses(voice, faults, fails, reach)) {
            if (dice.happens(faults.drop(), "drop " + status, ref)) {
                continue;
            }
            var failCode = unreachable ? null : faults.failCode();
            var receipt = new Receipt(status, status == ReceiptStatus.FAILED ? failCode : null);
            for (var copy = 0; copy <= faults.duplicate(); copy++) {
                steps.add(new Step(receipt, NEVER_AT_ONCE_MS + dice.pause(faults.delayMs(), "receipt " + status, ref)));
            }
        }
        if (faults.shuffle()) {
            Collections.shuffle(steps, Random.from(dice.next("shuffle", ref)));
        }
        return new ReceiptPlan(List.copyOf(steps));
    }

    private static List<ReceiptStatus> statuses(ProviderVoice voice, ReceiptFaults faults, boolean fails, Reach reach) {
        var statuses = new ArrayList<>(voice.course(fails));
        if (reach == Reach.OFFLINE) {
            statuses.remove(ReceiptStatus.DELIVERED);
        } else if (faults.read() && !fails && voice.known().contains(ReceiptStatus.READ)) {
            statuses.add(ReceiptStatus.READ);
        }
        return statuses;
    }
}
