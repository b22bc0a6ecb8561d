package dev.beckon.triggers.contact;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.List;

/**
 * What was read of a contact as sent.
 *
 * @param change what is good of it; a field with a fault is left out
 * @param faults what is wrong with the rest, in the order of the fields
 */
public record ContactReading(ContactChange change, List<Problem.Fault> faults) {

    public static final String INVALID_PHONE = "invalid_phone_number";

    /**
     * The change, when nothing was wrong.
     *
     * @throws ProblemException 422 with all faults; its code is that of the first
     */
    public ContactChange orRefuse() {
        if (faults.isEmpty()) {
            return change;
        }
        Problem.Fault first = faults.getFirst();
        throw ProblemException.unprocessable(first.code(), first.message() + " at " + first.pointer(), faults);
    }

    /** Whether the rest is worth storing: only the phone is bad, and somebody is still named. */
    public boolean isUsableWithoutPhone() {
        return change.isIdentifying()
                && faults.stream().allMatch(fault -> fault.code().equals(INVALID_PHONE));
    }
}
