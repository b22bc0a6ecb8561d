package dev.beckon.delivery.send;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.channel.ConfiguredChannel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Chooses the channel at send time: the first in order that has an address with consent and an active sender. Decides
 * only. There is no second channel after a failure on the first yet.
 */
@Singleton
final class SendPlanner {

    private final ChannelOrder order;
    private final BiFunction<WorkspaceId, Channel, Optional<ConfiguredChannel>> senders;

    @Inject
    SendPlanner(ChannelOrder order, ChannelDirectory channels) {
        this(order, channels::sender);
    }

    SendPlanner(ChannelOrder order, BiFunction<WorkspaceId, Channel, Optional<ConfiguredChannel>> senders) {
        this.order = order;
        this.senders = senders;
    }

    /** The reasons against sending, in the order in which they are looked for: consent, expiry, address, sender. */
    SendPlan plan(OutboundMessage message, Instant now) {
        List<Channel> candidates = message.channels().isEmpty() ? order.of(message.workspace()) : message.channels();
        List<ContactAddress> known = message.addresses().stream()
                .filter(address -> candidates.contains(address.channel()))
                .toList();
        List<ContactAddress> granted = known.stream()
                .filter(address -> address.consent() == Consent.GRANTED)
                .toList();
        if (!known.isEmpty() && granted.isEmpty()) {
            return new SendPlan.Suppress(MessageStatus.SUPPRESSED, "no_consent");
        }
        if (message.notAfter() != null && now.isAfter(message.notAfter())) {
            return new SendPlan.Suppress(MessageStatus.EXPIRED, "expired");
        }
        if (granted.isEmpty()) {
            return new SendPlan.Suppress(MessageStatus.SUPPRESSED, "no_address");
        }
        return candidates.stream()
                .flatMap(channel -> granted.stream().filter(address -> address.channel() == channel))
                .flatMap(address -> senders.apply(message.workspace(), address.channel()).stream()
                        .<SendPlan>map(sender -> new SendPlan.Via(sender, address.address())))
                .findFirst()
                .orElse(new SendPlan.Suppress(MessageStatus.SUPPRESSED, "no_channel"));
    }
}
