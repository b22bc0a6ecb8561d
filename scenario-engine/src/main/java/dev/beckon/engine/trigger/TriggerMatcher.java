package dev.beckon.engine.trigger;

import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.Trigger;
import dev.beckon.engine.interpreter.ContactVariables;
import dev.beckon.engine.trigger.TriggerOccasion.ApiTriggerCalled;
import dev.beckon.engine.trigger.TriggerOccasion.ContactCreated;
import dev.beckon.engine.trigger.TriggerOccasion.ContactUpdated;
import dev.beckon.engine.trigger.TriggerOccasion.EventHappened;
import dev.beckon.engine.trigger.TriggerOccasion.FolderAdded;
import dev.beckon.engine.trigger.TriggerOccasion.MessageReceived;
import dev.beckon.engine.trigger.TriggerOccasion.SegmentEntered;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Findings;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.trigger.TriggerFields;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A trigger ready to be asked; immutable and safe for all threads. */
public sealed interface TriggerMatcher {

    /** Whether this starts the scenario. An occasion of another kind never does. */
    boolean matches(TriggerOccasion occasion);

    /** @param trigger as validation made it */
    static TriggerMatcher compile(Trigger trigger) {
        Fields options = Fields.of(trigger.options(), Place.top(new Findings())).orElseThrow();
        return switch (trigger.type()) {
            case API -> new ByScenario();
            case API_TRIGGER ->
                new ByApiTrigger(
                        TriggerFields.API_TRIGGER_ID.read(options), Filter.of(TriggerFields.CALL_FILTER.read(options)));
            case EVENT ->
                new ByEvent(TriggerFields.EVENT.read(options), Filter.of(TriggerFields.EVENT_FILTER.read(options)));
            case CONTACT_CREATE -> new ByNewContact(Filter.of(TriggerFields.CONTACT_FILTER.read(options)));
            case CONTACT_UPDATE ->
                new ByChangedContact(
                        TriggerFields.PROPERTIES.read(options).stream()
                                .map(ByChangedContact::plainName)
                                .collect(Collectors.toUnmodifiableSet()),
                        Filter.of(TriggerFields.CONTACT_FILTER.read(options)));
            case MESSAGE_RECEIVED ->
                new ByMessage(
                        Set.copyOf(TriggerFields.CHANNELS.read(options)),
                        Keywords.of(TriggerFields.MATCH.read(options), TriggerFields.KEYWORDS.read(options)));
            case FOLDER_ADDED -> new ByFolder(Set.copyOf(TriggerFields.FOLDER_IDS.read(options)));
            case SEGMENT_ENTERED -> new BySegment(TriggerFields.SEGMENT_ID.read(options));
        };
    }

    /** A call names its scenario, so there is nothing to match. */
    record ByScenario() implements TriggerMatcher {

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return false;
        }
    }

    record ByApiTrigger(long apiTriggerId, Filter filter) implements TriggerMatcher {

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return occasion instanceof ApiTriggerCalled(var called, var params)
                    && called.value() == apiTriggerId
                    && filter.accepts("params", params);
        }
    }

    record ByEvent(String event, Filter filter) implements TriggerMatcher {

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return occasion instanceof EventHappened(String name, Map<String, Object> properties)
                    && name.equals(event)
                    && filter.accepts("event", properties);
        }
    }

    record ByNewContact(Filter filter) implements TriggerMatcher {

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return occasion instanceof ContactCreated(var profile)
                    && filter.accepts("contact", ContactVariables.of(profile));
        }
    }

    /** @param names one of which must have changed; empty for any change */
    record ByChangedContact(Set<String> names, Filter filter) implements TriggerMatcher {

        /** Authors may write {@code contact.properties.plan} as in texts. */
        static String plainName(String name) {
            String below = name.startsWith("contact.") ? name.substring("contact.".length()) : name;
            return below.startsWith("properties.") ? below.substring("properties.".length()) : below;
        }

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return occasion instanceof ContactUpdated(var profile, var changed)
                    && (names.isEmpty() || changed.stream().anyMatch(names::contains))
                    && filter.accepts("contact", ContactVariables.of(profile));
        }
    }

    /** @param channels empty for all */
    record ByMessage(Set<Channel> channels, Keywords keywords) implements TriggerMatcher {

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return occasion instanceof MessageReceived(Channel channel, String text)
                    && (channels.isEmpty() || channels.contains(channel))
                    && keywords.areIn(text);
        }
    }

    /** @param folderIds empty for all */
    record ByFolder(Set<Long> folderIds) implements TriggerMatcher {

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return occasion instanceof FolderAdded(long folderId)
                    && (folderIds.isEmpty() || folderIds.contains(folderId));
        }
    }

    record BySegment(long segmentId) implements TriggerMatcher {

        @Override
        public boolean matches(TriggerOccasion occasion) {
            return occasion instanceof SegmentEntered(long entered) && entered == segmentId;
        }
    }
}
