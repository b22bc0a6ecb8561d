package dev.beckon.engine.interpreter;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.journal.ListOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the execution has changed about its contact, laid over the profile, so that it reads its own writes: the change
 * itself is carried out elsewhere and comes back with a later profile.
 *
 * @param properties by name; null for one that was cleared
 */
public record OwnWrites(
        Map<String, Object> properties,
        List<String> tagsAdded,
        List<String> tagsRemoved,
        List<Long> foldersAdded,
        List<Long> foldersRemoved) {

    static final OwnWrites NONE = new OwnWrites(null, null, null, null, null);

    public OwnWrites {
        properties = properties == null ? Map.of() : properties;
        tagsAdded = tagsAdded == null ? List.of() : List.copyOf(tagsAdded);
        tagsRemoved = tagsRemoved == null ? List.of() : List.copyOf(tagsRemoved);
        foldersAdded = foldersAdded == null ? List.of() : List.copyOf(foldersAdded);
        foldersRemoved = foldersRemoved == null ? List.of() : List.copyOf(foldersRemoved);
    }

    Object property(ContactProfile contact, String name) {
        return properties.containsKey(name) || contact == null
                ? properties.get(name)
                : contact.properties().get(name);
    }

    boolean hasProperty(ContactProfile contact, String name) {
        if (properties.containsKey(name)) {
            return properties.get(name) != null;
        }
        return contact != null && contact.properties().containsKey(name);
    }

    Map<String, Object> properties(ContactProfile contact) {
        Map<String, Object> known = contact == null ? Map.of() : contact.properties();
        if (properties.isEmpty()) {
            return known;
        }
        Map<String, Object> all = new LinkedHashMap<>(known);
        properties.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return all;
    }

    List<String> tags(ContactProfile contact) {
        return merged(contact == null ? List.of() : contact.tags(), tagsAdded, tagsRemoved);
    }

    List<Long> folders(ContactProfile contact) {
        return merged(contact == null ? List.of() : contact.folders(), foldersAdded, foldersRemoved);
    }

    OwnWrites withProperty(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new OwnWrites(Collections.unmodifiableMap(more), tagsAdded, tagsRemoved, foldersAdded, foldersRemoved);
    }

    OwnWrites withTags(ListOperation operation, List<String> tags) {
        return new OwnWrites(
                properties,
                operation == ListOperation.ADD
                        ? merged(tagsAdded, tags, List.of())
                        : merged(tagsAdded, List.of(), tags),
                operation == ListOperation.ADD
                        ? merged(tagsRemoved, List.of(), tags)
                        : merged(tagsRemoved, tags, List.of()),
                foldersAdded,
                foldersRemoved);
    }

    OwnWrites withFolders(ListOperation operation, List<Long> folders) {
        return new OwnWrites(
                properties,
                tagsAdded,
                tagsRemoved,
                operation == ListOperation.ADD
                        ? merged(foldersAdded, folders, List.of())
                        : merged(foldersAdded, List.of(), folders),
                operation == ListOperation.ADD
                        ? merged(foldersRemoved, List.of(), folders)
                        : merged(foldersRemoved, folders, List.of()));
    }

    private static <T> List<T> merged(List<T> known, List<T> added, List<T> removed) {
        if (added.isEmpty() && removed.isEmpty()) {
            return known;
        }
        List<T> all = new ArrayList<>(known);
        all.removeAll(removed);
        for (T item : added) {
            if (!all.contains(item)) {
                all.add(item);
            }
        }
        return List.copyOf(all);
    }
}
