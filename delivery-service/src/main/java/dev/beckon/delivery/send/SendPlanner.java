package dev.beckon.delivery.send;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.channel.ConfiguredChannel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses channel and content at send time: the first in order that has an address with consent and an active sender.
 * Of a message with variants the first that can be carried and whose window is not known to be closed; when there is no
 * such one, the provider itself has to refuse. Decides only.
 */
@Singleton
final class SendPlanner {

    private final ChannelOrder order;
    private final BiFunction<WorkspaceId, Channel, Optional<ConfiguredChannel>> senders;
    private final Carriage carriage;

    @Inject
    SendPlanner(ChannelOrder order, ChannelDirectory channels, Carriage carriage) {
        this(order, channels::sender, carriage);
    }

    SendPlanner(
            ChannelOrder order,
            BiFunction<WorkspaceId, Channel, Optional<ConfiguredChannel>> senders,
            Carriage carriage) {
        this.order = order;
        this.senders = senders;
        this.carriage = carriage;
    }

    /** A channel that may carry the message, and what it is to carry. */
    private record Candidate(int variant, Channel channel, MessageContent content) {}

    /** The reasons against sending, in the order in which they are looked for: consent, expiry, address, sender. */
    SendPlan plan(OutboundMessage message, VariantRange range, Instant now) {
        List<Candidate> candidates = candidates(message, range);
        Set<Channel> channels = candidates.stream().map(Candidate::channel).collect(Collectors.toSet());
        List<ContactAddress> known = message.addresses().stream()
                .filter(address -> channels.contains(address.channel()))
                .toList();
        List<ContactAddress> granted = known.stream()
                .filter(address -> address.consent() == Consent.GRANTED)
                .toList();
        if (!known.isEmpty() && granted.isEmpty()) {
            return SendPlan.Suppress.NO_CONSENT;
        }
        if (message.notAfter() != null && now.isAfter(message.notAfter())) {
            return new SendPlan.Suppress(MessageStatus.EXPIRED, "expired");
        }
        if (granted.isEmpty()) {
            return new SendPlan.Suppress(MessageStatus.SUPPRESSED, "no_address");
        }
        List<SendPlan.Via> ways = candidates.stream()
                .flatMap(candidate -> way(message.workspace(), candidate, granted).stream())
                .toList();
        return ways.isEmpty()
                ? new SendPlan.Suppress(MessageStatus.SUPPRESSED, "no_channel")
                : message.variants().isEmpty() ? ways.getFirst() : best(ways, now);
    }

    /** The last variant after this one that could be sent, as far as addresses and senders go; this one for none. */
    int lastAfter(int variant, OutboundMessage message) {
        if (message.variants().isEmpty()) {
            return variant;
        }
        List<ContactAddress> granted = message.addresses().stream()
                .filter(address -> address.consent() == Consent.GRANTED)
                .toList();
        return candidates(message, VariantRange.after(variant)).stream()
                .filter(candidate ->
                        way(message.workspace(), candidate, granted).isPresent())
                .mapToInt(Candidate::variant)
                .max()
                .orElse(variant);
    }

    private List<Candidate> candidates(OutboundMessage message, VariantRange range) {
        if (message.variants().isEmpty()) {
            List<Channel> channels = message.channels().isEmpty() ? order.of(message.workspace()) : message.channels();
            return channels.stream()
                    .map(channel -> new Candidate(0, channel, message.content()))
                    .toList();
        }
        return IntStream.range(0, message.variants().size())
                .filter(range::has)
                .mapToObj(i -> new Candidate(
                        i,
                        message.variants().get(i).channel(),
                        message.variants().get(i).content()))
                .toList();
    }

    private Optional<SendPlan.Via> way(WorkspaceId workspace, Candidate candidate, List<ContactAddress> granted) {
        return granted.stream()
                .filter(address -> address.channel() == candidate.channel())
                .findFirst()
                .flatMap(address -> senders.apply(workspace, candidate.channel())
                        .map(sender ->
                                new SendPlan.Via(sender, address.address(), candidate.variant(), candidate.content())));
    }

    private SendPlan.Via best(List<SendPlan.Via> ways, Instant now) {
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        Predicate<SendPlan.Via> carried = via -> carriage.carries(via.channel(), via.content());
        Predicate<SendPlan.Via> open =
                via -> !carriage.isWindowClosed(via.channel(), via.address(), via.content(), now);
        return ways.stream()
                .filter(carried.and(open))
                .findFirst()
                .or(() -> ways.stream().filter(carried).findFirst())
                .orElse(ways.getFirst());
    }
}
