package dev.beckon.triggers.contact;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The contacts that a plan comes to.
 *
 * @param all by draft, also those that stay as they are
 */
record PlannedContacts(List<Contact> created, List<Contact> changed, Map<UpsertPlan.Draft, Contact> all) {

    /** @param ids as many as there are new drafts */
    static PlannedContacts of(WorkspaceId workspace, List<UpsertPlan.Draft> drafts, List<ContactId> ids, Instant now) {
        PlannedContacts planned =
                new PlannedContacts(new ArrayList<>(), new ArrayList<>(), new IdentityHashMap<>(drafts.size()));
        Iterator<ContactId> nextId = ids.iterator();
        for (UpsertPlan.Draft draft : drafts) {
            Contact contact = draft.stored();
            if (draft.isNew()) {
                contact = new Contact(workspace, nextId.next(), draft.fields(), List.of(), 1, now, now);
                planned.created.add(contact);
            } else if (draft.isChanged()) {
                contact = new Contact(
                        workspace,
                        contact.id(),
                        draft.fields(),
                        contact.folders(),
                        contact.revision() + 1,
                        contact.createdAt(),
                        now);
                planned.changed.add(contact);
            }
            planned.all.put(draft, contact);
        }
        return planned;
    }

    /** What is new or changed, against how it was. */
    List<ContactDelta> deltas() {
        List<ContactDelta> deltas = new ArrayList<>(created.size() + changed.size());
        all.forEach((draft, contact) -> {
            if (draft.isNew() || draft.isChanged()) {
                deltas.add(new ContactDelta(draft.stored(), contact));
            }
        });
        return deltas;
    }
}
