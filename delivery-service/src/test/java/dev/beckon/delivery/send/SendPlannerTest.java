package dev.beckon.delivery.send;

import static dev.beckon.contracts.contact.ContactAddress.Consent.GRANTED;
import static dev.beckon.contracts.contact.ContactAddress.Consent.REVOKED;
import static dev.beckon.contracts.contact.ContactAddress.Consent.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.channel.OnUnknown;
import dev.beckon.delivery.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendPlannerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ContactAddress WHATSAPP = address(Channel.WHATSAPP, "+491", GRANTED);
    private static final ContactAddress SMS = address(Channel.SMS, "+491", GRANTED);

    @Test
    void theFirstChannelWithConsentAndSenderIsTaken() {
        assertThat(plan(
                        List.of(Channel.WHATSAPP, Channel.SMS),
                        List.of(SMS, WHATSAPP),
                        null,
                        Channel.WHATSAPP,
                        Channel.SMS))
                .isEqualTo("whatsapp +491");
    }

    @Test
    void aChannelWithoutConsentIsPassedOver() {
        ContactAddress refused = address(Channel.WHATSAPP, "+491", REVOKED);
        assertThat(plan(
                        List.of(Channel.WHATSAPP, Channel.SMS),
                        List.of(refused, SMS),
                        null,
                        Channel.WHATSAPP,
                        Channel.SMS))
                .isEqualTo("sms +491");
    }

    @Test
    void aChannelWithoutSenderIsPassedOver() {
        assertThat(plan(List.of(Channel.WHATSAPP, Channel.SMS), List.of(WHATSAPP, SMS), null, Channel.SMS))
                .isEqualTo("sms +491");
    }

    @Test
    void withoutChannelsTheWorkspacesOrderCounts() {
        assertThat(plan(List.of(), List.of(WHATSAPP, SMS), null, Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("sms +491");
    }

    @Test
    void consentIsLookedForBeforeExpiry() {
        ContactAddress unknown = address(Channel.SMS, "+491", UNKNOWN);
        assertThat(plan(List.of(Channel.SMS), List.of(unknown), NOW.minusSeconds(1)))
                .isEqualTo("SUPPRESSED no_consent");
    }

    @Test
    void expiryIsLookedForBeforeTheAddress() {
        assertThat(plan(List.of(Channel.SMS), List.of(), NOW.minusSeconds(1))).isEqualTo("EXPIRED expired");
    }

    @Test
    void theAddressIsLookedForBeforeTheSender() {
        assertThat(plan(List.of(Channel.EMAIL), List.of(SMS), null)).isEqualTo("SUPPRESSED no_address");
        assertThat(plan(List.of(Channel.SMS), List.of(SMS), NOW)).isEqualTo("SUPPRESSED no_channel");
    }

    private static String plan(
            List<Channel> channels, List<ContactAddress> addresses, Instant notAfter, Channel... senders) {
        SendPlanner planner = new SendPlanner(
                workspace -> List.of(Channel.SMS, Channel.WHATSAPP),
                (workspace, channel) ->
                        Set.of(senders).contains(channel) ? Optional.of(sender(channel)) : Optional.empty());
        SendPlan plan = planner.plan(Samples.outbound(Samples.MESSAGE, 7, channels, addresses, notAfter), NOW);
        return switch (plan) {
            case SendPlan.Via via -> via.channel().id() + " " + via.address();
            case SendPlan.Suppress(MessageStatus status, String reason) -> status + " " + reason;
        };
    }

    private static ConfiguredChannel sender(Channel channel) {
        return new ConfiguredChannel(
                new ChannelId(channel.wireName()),
                Samples.WORKSPACE,
                channel,
                "t",
                Map.of(),
                Map.of(),
                OnUnknown.HOLD,
                true,
                0,
                NOW,
                NOW);
    }

    private static ContactAddress address(Channel channel, String address, Consent consent) {
        return new ContactAddress(channel, address, consent);
    }
}
