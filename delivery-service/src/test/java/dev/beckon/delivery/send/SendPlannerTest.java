package dev.beckon.delivery.send;

import static dev.beckon.contracts.contact.ContactAddress.Consent.GRANTED;
import static dev.beckon.contracts.contact.ContactAddress.Consent.REVOKED;
import static dev.beckon.contracts.contact.ContactAddress.Consent.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
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

    @Test
    void theFirstVariantThatCanBeSentIsTaken() {
        assertThat(variants(VariantRange.ALL, Set.of(), Set.of(), Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("whatsapp +491 0");
        assertThat(variants(VariantRange.ALL, Set.of(), Set.of(), Channel.SMS)).isEqualTo("sms +491 1");
    }

    @Test
    void aVariantThatWasRefusedIsNotPlannedAgain() {
        assertThat(variants(VariantRange.after(0), Set.of(), Set.of(), Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("sms +491 1");
        assertThat(variants(VariantRange.after(1), Set.of(), Set.of(), Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("whatsapp +491 2");
        assertThat(variants(new VariantRange(0, 0), Set.of(), Set.of(), Channel.SMS))
                .isEqualTo("SUPPRESSED no_channel");
    }

    @Test
    void whatAChannelCannotCarryIsPassedOver() {
        assertThat(variants(VariantRange.ALL, Set.of("v0"), Set.of(), Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("sms +491 1");
        assertThat(variants(VariantRange.ALL, Set.of("v0", "v1", "v2"), Set.of(), Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("whatsapp +491 0");
    }

    @Test
    void aClosedWindowIsPassedOverOnlyForSomethingBetter() {
        assertThat(variants(VariantRange.ALL, Set.of(), Set.of("v0"), Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("sms +491 1");
        assertThat(variants(VariantRange.ALL, Set.of("v1", "v2"), Set.of("v0"), Channel.WHATSAPP, Channel.SMS))
                .isEqualTo("whatsapp +491 0");
    }

    /** Three variants, {@code v0} and {@code v2} for WhatsApp and {@code v1} for SMS. */
    private static String variants(
            VariantRange range, Set<String> tooMuch, Set<String> outsideWindow, Channel... senders) {
        OutboundMessage plain = Samples.outbound(Samples.MESSAGE, 7, List.of(), List.of(WHATSAPP, SMS), null);
        OutboundMessage message = Samples.withVariants(
                plain,
                new MessageVariant(Channel.WHATSAPP, Samples.text("v0")),
                new MessageVariant(Channel.SMS, Samples.text("v1")),
                new MessageVariant(Channel.WHATSAPP, Samples.text("v2")));
        SendPlanner planner = new SendPlanner(
                workspace -> List.of(),
                (workspace, channel) ->
                        Set.of(senders).contains(channel) ? Optional.of(sender(channel)) : Optional.empty(),
                new Books(tooMuch, outsideWindow));
        SendPlan plan = planner.plan(message, range, NOW);
        return word(plan) + (plan instanceof SendPlan.Via via ? " " + via.variant() : "");
    }

    /** Knows by the texts what cannot be carried and what is outside the window. */
    private record Books(Set<String> tooMuch, Set<String> outsideWindow) implements Carriage {

        @Override
        public boolean carries(ConfiguredChannel channel, MessageContent content) {
            return !tooMuch.contains(content.text());
        }

        @Override
        public boolean isWindowClosed(ConfiguredChannel channel, String address, MessageContent content, Instant now) {
            return outsideWindow.contains(content.text());
        }
    }

    private static String plan(
            List<Channel> channels, List<ContactAddress> addresses, Instant notAfter, Channel... senders) {
        SendPlanner planner = new SendPlanner(
                workspace -> List.of(Channel.SMS, Channel.WHATSAPP),
                (workspace, channel) ->
                        Set.of(senders).contains(channel) ? Optional.of(sender(channel)) : Optional.empty(),
                new Books(Set.of(), Set.of()));
        return word(planner.plan(
                Samples.outbound(Samples.MESSAGE, 7, channels, addresses, notAfter), VariantRange.ALL, NOW));
    }

    private static String word(SendPlan plan) {
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
