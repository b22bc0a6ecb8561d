package dev.beckon.triggers.contact;

import dev.beckon.contracts.id.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides, without touching the database, what a batch of changes does to the contacts it concerns. Later changes of the
 * batch see the earlier ones.
 */
final class UpsertPlan {

    private final Map<Identifier, Draft> byName = new HashMap<>();
    private final Map<ContactId, Draft> byId = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    /** A contact in the making; {@code stored} is null for a new one. */
    static final class Draft {

        private final Contact stored;
        private ContactFields fields;

        private Draft(Contact stored, ContactFields fields) {
            this.stored = stored;
            this.fields = fields;
        }

        Contact stored() {
            return stored;
        }

        ContactFields fields() {
            return fields;
        }

        boolean isNew() {
            return stored == null;
        }

        boolean isChanged() {
            return stored != null && !stored.fields().equals(fields);
        }
    }

    /** What a change comes to. */
    sealed interface Step {

        /** @param first whether this change is the one that makes the contact */
        record Applied(Draft draft, boolean first) implements Step {}

        record Refused(UpsertOutcome outcome) implements Step {}
    }

    /** @param stored every contact that any identifier of the batch names */
    UpsertPlan(Collection<Contact> stored) {
        for (Contact contact : stored) {
            Draft draft = new Draft(contact, contact.fields());
            drafts.add(draft);
            byId.put(contact.id(), draft);
            index(draft);
        }
    }

    /** Applies a change to the contact it names, or makes a new one. */
    Step upsert(ContactChange change) {
        Optional<Draft> named = find(change);
        if (named.isEmpty() && change.id() != null && change.values().externalId() == null) {
            return new Step.Refused(new UpsertOutcome.Absent());
        }
        Draft draft = named.orElseGet(() -> new Draft(null, ContactFields.NONE));
        if (change.id() == null && isSomebodyElse(change.values().externalId(), draft.fields.externalId())) {
            return new Step.Refused(new UpsertOutcome.Conflict(sharedName(change, draft)));
        }
        Step step = apply(change, draft, named.isEmpty());
        if (named.isEmpty() && step instanceof Step.Applied) {
            drafts.add(draft);
        }
        return step;
    }

    /** Applies a change to one contact, whatever names it brings. */
    Step update(ContactId id, ContactChange change) {
        Draft draft = byId.get(id);
        return draft == null ? new Step.Refused(new UpsertOutcome.Absent()) : apply(change, draft, false);
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** By external id, else id, e-mail, phone, username: the first that is known. */
    private Optional<Draft> find(ContactChange change) {
        List<Identifier> names = Identifier.of(change.values());
        if (change.values().externalId() != null) {
            Draft draft = byName.get(names.getFirst());
            if (draft != null) {
                return Optional.of(draft);
            }
        }
        if (change.id() != null && byId.containsKey(change.id())) {
            return Optional.of(byId.get(change.id()));
        }
        return names.stream().filter(byName::containsKey).map(byName::get).findFirst();
    }

    private Step apply(ContactChange change, Draft draft, boolean first) {
        ContactFields fields = change.applyTo(draft.fields);
        for (Identifier name : Identifier.of(fields)) {
            Draft owner = byName.get(name);
            if (owner != null && owner != draft) {
                return new Step.Refused(new UpsertOutcome.Conflict(name.field()));
            }
        }
        Identifier.of(draft.fields).forEach(byName::remove);
        draft.fields = fields;
        index(draft);
        return new Step.Applied(draft, first);
    }

    private static boolean isSomebodyElse(String given, String held) {
        return given != null && held != null && !given.equals(held);
    }

    /** The name by which a change met somebody with another external id. */
    private ContactField sharedName(ContactChange change, Draft draft) {
        return Identifier.of(change.values()).stream()
                .filter(name -> byName.get(name) == draft)
                .map(Identifier::field)
                .findFirst()
                .orElse(ContactField.EXTERNAL_ID);
    }

    private void index(Draft draft) {
        Identifier.of(draft.fields).forEach(name -> byName.put(name, draft));
    }
}
