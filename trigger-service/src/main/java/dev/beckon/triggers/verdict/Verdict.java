package dev.beckon.triggers.verdict;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.trigger.ContactRef;

/**
 * What becomes of one contact of a call.
 *
 * @param position of the reference in the call, from 0
 * @param contact null when nobody was found
 * @param reason code for an end that is not started; else null
 * @param execution of a verdict that is pending or started; else null, as in dry runs
 */
public record Verdict(
        TriggerCallId call,
        int position,
        ContactRef reference,
        ContactId contact,
        VerdictStatus status,
        String reason,
        ExecutionId execution) {

    public static Verdict pending(
            TriggerCallId call, int position, ContactRef reference, ContactId contact, ExecutionId execution) {
        return new Verdict(call, position, reference, contact, VerdictStatus.PENDING, null, execution);
    }

    public static Verdict skipped(
            TriggerCallId call, int position, ContactRef reference, ContactId contact, String reason) {
        return new Verdict(call, position, reference, contact, VerdictStatus.SKIPPED, reason, null);
    }

    /** The same of a dry run, in which a pending verdict ends at once and has no execution. */
    public Verdict foreseen(VerdictStatus end, String why) {
        return new Verdict(call, position, reference, contact, end, why, null);
    }
}
