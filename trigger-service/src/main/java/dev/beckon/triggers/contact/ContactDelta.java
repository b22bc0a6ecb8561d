package dev.beckon.triggers.contact;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a contact was and is.
 *
 * @param before null for a new contact
 */
public record ContactDelta(Contact before, Contact after) {

    public boolean isNew() {
        return before == null;
    }

    /** The names of the fields and of the properties that changed; empty for a new contact. */
    public Set<String> changedNames() {
        Set<String> names = new TreeSet<>();
        if (isNew()) {
            return names;
        }
        ContactFields was = before.fields();
        ContactFields is = after.fields();
        note(names, "external_id", was.externalId(), is.externalId());
        note(names, "username", was.username(), is.username());
        note(names, "name", was.name(), is.name());
        note(names, "email", was.email(), is.email());
        note(names, "phone", was.phone(), is.phone());
        note(names, "language", was.language(), is.language());
        note(names, "country", was.country(), is.country());
        note(names, "time_zone", was.timeZone(), is.timeZone());
        note(names, "tags", was.tags(), is.tags());
        note(names, "consents", was.consents(), is.consents());
        note(names, "folders", before.folders(), after.folders());
        noteProperties(names, was.properties(), is.properties());
        return names;
    }

    private static void noteProperties(Set<String> names, Map<String, Object> was, Map<String, Object> is) {
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        all.forEach(name -> note(names, name, was.get(name), is.get(name)));
    }

    private static void note(Set<String> names, String name, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            names.add(name);
        }
    }
}
