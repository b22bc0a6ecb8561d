package dev.beckon.engine.trigger;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.message.Channel;
import java.util.Map;
import java.util.Set;

/** Something that happened and may start scenarios. */
public sealed interface TriggerOccasion {

    /** @param params with the defaults of those that were not given */
    record ApiTriggerCalled(ApiTriggerId apiTriggerId, Map<String, Object> params) implements TriggerOccasion {}

    /** @param properties {@code event.*} */
    record EventHappened(String name, Map<String, Object> properties) implements TriggerOccasion {}

    record ContactCreated(ContactProfile profile) implements TriggerOccasion {}

    /**
     * @param profile after the change
     * @param changedNames of fields, such as {@code country}, and of properties, such as {@code plan}
     */
    record ContactUpdated(ContactProfile profile, Set<String> changedNames) implements TriggerOccasion {

        public ContactUpdated {
            changedNames = Set.copyOf(changedNames);
        }
    }

    /** @param text may be empty, for a medium without one */
    record MessageReceived(Channel channel, String text) implements TriggerOccasion {}

    record FolderAdded(long folderId) implements TriggerOccasion {}

    record SegmentEntered(long segmentId) implements TriggerOccasion {}
}
