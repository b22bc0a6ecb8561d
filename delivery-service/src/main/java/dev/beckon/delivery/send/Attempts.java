package dev.beckon.delivery.send;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.channel.OnUnknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Counts one message's attempts in this process, and knows which variants and channels are left. For one thread. */
final class Attempts {

    private final Instant startedAt;
    private int failures;
    private VariantRange left = VariantRange.ALL;
    private Set<Channel> withdrawn = Set.of();

    Attempts(Instant startedAt) {
        this.startedAt = startedAt;
    }

    /** Adds the call that came to {@code outcome}; gives what the policy has to know. */
    AttemptPolicy.Attempt next(SendOutcome outcome, OnUnknown onUnknown, boolean idempotent, Instant now) {
        failures += outcome instanceof SendOutcome.Throttled ? 0 : 1;
        return new AttemptPolicy.Attempt(onUnknown, idempotent, failures, Duration.between(startedAt, now));
    }

    VariantRange left() {
        return left;
    }

    /** The next attempt has to keep to these. */
    void keepTo(VariantRange range) {
        left = range;
    }

    /** The contact has withdrawn consent for these channels, and for no others. */
    void without(Set<Channel> channels) {
        withdrawn = Set.copyOf(channels);
    }

    /** The message as if it were made now: with consent revoked where it was withdrawn meanwhile. */
    OutboundMessage asOfNow(OutboundMessage message) {
        if (withdrawn.isEmpty()) {
            return message;
        }
        return message.withAddresses(message.addresses().stream()
                .map(address -> withdrawn.contains(address.channel())
                        ? new ContactAddress(address.channel(), address.address(), Consent.REVOKED)
                        : address)
                .toList());
    }

    /** Another variant starts with a clean count. */
    void startOver(VariantRange range) {
        failures = 0;
        left = range;
    }
}
