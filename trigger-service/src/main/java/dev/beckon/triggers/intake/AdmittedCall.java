package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.triggers.verdict.VerdictRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call that is stored and not emitted yet. One that an earlier attempt left unfinished keeps what was decided then.
 *
 * @param cancelled before this attempt
 * @param decided contacts of positions whose verdict is pending; null for one whose verdict is final
 */
record AdmittedCall(PinnedCall pinned, boolean cancelled, Map<Integer, ContactId> decided) {

    /**
     * One contact of the call that needs a verdict.
     *
     * @param lookedUpBy the caller's reference, or the id of the contact that was found by it before
     */
    record Entry(AdmittedCall call, int position, ContactRef reference, ContactRef lookedUpBy) {}

    static AdmittedCall fresh(PinnedCall pinned) {
        return new AdmittedCall(pinned, false, Map.of());
    }

    static AdmittedCall unfinished(PinnedCall pinned, boolean cancelled, List<VerdictRows.Earlier> earlier) {
        Map<Integer, ContactId> decided = new HashMap<>();
        earlier.forEach(verdict -> decided.put(verdict.position(), verdict.pending() ? verdict.contact() : null));
        return new AdmittedCall(pinned, cancelled, decided);
    }

    TriggerCallId id() {
        return pinned.id();
    }

    Call call() {
        return pinned.call();
    }

    /** The positions without a final verdict; of a cancelled call only those without any. */
    List<Entry> open() {
        if (ScenarioPinning.TOO_MANY_CONTACTS.equals(pinned.failure())) {
            return List.of();
        }
        List<ContactRef> references = call().request().contacts();
        Set<Integer> done = new HashSet<>();
        decided.forEach((position, contact) -> {
            if (contact == null || cancelled) {
                done.add(position);
            }
        });
        List<Entry> open = new ArrayList<>(references.size());
        for (int position = 0; position < references.size(); position++) {
            if (!done.contains(position)) {
                ContactId known = decided.get(position);
                ContactRef reference = references.get(position);
                open.add(new Entry(
                        this,
                        position,
                        reference,
                        known == null ? reference : new ContactRef(known, null, null, null, null)));
            }
        }
        return open;
    }
}
