package dev.beckon.delivery.testing;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.Channel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Contacts as trigger-service tells of them. */
public final class Profiles {

    private Profiles() {}

    public static ContactKey key(long contact) {
        return new ContactKey(Samples.WORKSPACE, new ContactId(contact));
    }

    /** Somebody with a phone: consent for WhatsApp, RCS and SMS but for those channels. */
    public static ContactProfile withPhone(long contact, long revision, Channel... revoked) {
        return profile(
                contact,
                revision,
                Stream.of(Channel.WHATSAPP, Channel.RCS, Channel.SMS)
                        .map(channel -> new ContactAddress(
                                channel,
                                "+4917999003",
                                List.of(revoked).contains(channel) ? Consent.REVOKED : Consent.GRANTED))
                        .toList());
    }

    public static ContactProfile profile(long contact, long revision, List<ContactAddress> addresses) {
        return new ContactProfile(
                Samples.WORKSPACE,
                new ContactId(contact),
                revision,
                "ext-" + contact,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                addresses,
                List.of(),
                Map.of());
    }
}
