package dev.beckon.worker.topology;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.WorkerStores;

/** Takes in published profiles: for later starts, and for executions under way. */
final class ContactProfiles {

    private final WorkerStores stores;

    ContactProfiles(WorkerStores stores) {
        this.stores = stores;
    }

    /** @param json null when the contact was deleted; executions under way keep what they know */
    void take(String key, byte[] json) {
        if (json == null) {
            stores.profiles().remove(ContactKey.parse(key));
            return;
        }
        ContactProfile profile = Topics.CONTACT_PROFILES.codec().decode(json);
        stores.profiles().put(profile, json);
        ContactState contact = stores.contacts().get(profile.key());
        if (!contact.running().isEmpty()
                && (contact.profile() == null || contact.profile().orNewer(profile) == profile)) {
            stores.contacts().put(profile.key(), contact.withProfile(profile));
        }
    }
}
