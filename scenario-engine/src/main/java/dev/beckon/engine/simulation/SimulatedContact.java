package dev.beckon.engine.simulation;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.engine.interpreter.ChangedValue;
import dev.beckon.engine.interpreter.ContactMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contact as the scenario changes it, and what would be remembered of it. For one thread. */
final class SimulatedContact {

    private ContactProfile profile;
    private ContactMemory memory = ContactMemory.EMPTY;

    SimulatedContact(ContactProfile profile) {
        this.profile = profile;
    }

    ContactProfile profile() {
        return profile;
    }

    ContactMemory memory() {
        return memory;
    }

    /** Whether it has passed a limit with this key before, as far as is remembered here. */
    boolean hasPassed(String limit) {
        return memory.passages().stream().anyMatch(passage -> passage.key().equals(limit));
    }

    /** Applies what an event changes; other events change nothing here. */
    void take(ExecutionEvent event) {
        if (event instanceof ExecutionEvent.PropertyChanged changed) {
            property(changed);
        } else if (event instanceof ExecutionEvent.TagsChanged changed) {
            replace(
                    changed(changed.operation(), profile.tags(), changed.tags()),
                    profile.properties(),
                    profile.folders());
        } else if (event instanceof ExecutionEvent.FoldersChanged changed) {
            replace(
                    profile.tags(),
                    profile.properties(),
                    changed(changed.operation(), profile.folders(), changed.folderIds()));
        } else if (event instanceof ExecutionEvent.FrequencyCounted counted) {
            counted(counted);
        }
    }

    private void property(ExecutionEvent.PropertyChanged changed) {
        Map<String, Object> properties = new LinkedHashMap<>(profile.properties());
        Object present = properties.get(changed.name());
        Object value = ChangedValue.after(present, changed.operation(), changed.value());
        if (value == null) {
            properties.remove(changed.name());
        } else {
            properties.put(changed.name(), value);
        }
        replace(profile.tags(), properties, profile.folders());
    }

    private static <T> List<T> changed(ListOperation operation, List<T> present, List<T> values) {
        List<T> all = new ArrayList<>(present);
        all.removeAll(values);
        if (operation == ListOperation.ADD) {
            all.addAll(values);
        }
        return all;
    }

    private void counted(ExecutionEvent.FrequencyCounted counted) {
        List<ContactMemory.Passage> passages = new ArrayList<>(memory.passages());
        passages.add(new ContactMemory.Passage(counted.key(), counted.at(), counted.keepUntil()));
        memory = new ContactMemory(passages);
    }

    private void replace(List<String> tags, Map<String, Object> properties, List<Long> folders) {
        profile = new ContactProfile(
                profile.workspace(),
                profile.contactId(),
                profile.revision() + 1,
                profile.externalId(),
                profile.username(),
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.language(),
                profile.timeZone(),
                profile.country(),
                profile.addresses(),
                tags,
                properties,
                folders);
    }
}
