package dev.beckon.delivery.consent;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.Channel;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a profile says of consent. A channel for which it has no address is in neither set: what was said of it before
 * still holds.
 *
 * @param revision of two changes the one with the higher revision is the truth
 * @param withdrawn channels that must not be used any more
 * @param open channels of which the opposite is known: granted, granted again, or never asked
 * @param deleted whether there is no such contact any more; nothing is sent to them, on no channel
 */
record ConsentChange(ContactKey contact, long revision, Set<Channel> withdrawn, Set<Channel> open, boolean deleted) {

    static ConsentChange of(ContactProfile profile) {
        Set<Channel> withdrawn = channels(profile, true);
        Set<Channel> open = channels(profile, false);
        withdrawn.removeAll(open);
        return new ConsentChange(profile.key(), profile.revision(), withdrawn, open, false);
    }

    /** Newer than any profile: the ids of deleted contacts are given to nobody else. */
    static ConsentChange deletion(ContactKey contact) {
        return new ConsentChange(contact, Long.MAX_VALUE, Set.of(), EnumSet.allOf(Channel.class), true);
    }

    private static Set<Channel> channels(ContactProfile profile, boolean revoked) {
        return profile.addresses().stream()
                .filter(address -> address.consent() == Consent.REVOKED == revoked)
                .map(ContactAddress::channel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    /** Both changes of one contact as one; {@code later} wins among equals. */
    ConsentChange and(ConsentChange later) {
        if (later.revision < revision) {
            return later.and(this);
        }
        return new ConsentChange(
                contact,
                later.revision,
                joined(withdrawn, later.open, later.withdrawn),
                joined(open, later.withdrawn, later.open),
                deleted || later.deleted);
    }

    private static Set<Channel> joined(Set<Channel> before, Set<Channel> without, Set<Channel> with) {
        Set<Channel> joined = EnumSet.noneOf(Channel.class);
        joined.addAll(before);
        joined.removeAll(without);
        joined.addAll(with);
        return joined;
    }
}
