package dev.beckon.simulator.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.Messages;
import dev.beckon.simulator.faults.Delay;
import dev.beckon.simulator.faults.Dice;
import dev.beckon.simulator.faults.ReceiptFaults;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.voice.ProviderVoice;
import dev.beckon.simulator.voice.Receipt;
import dev.beckon.simulator.voice.ReceiptStatus;
import dev.beckon.simulator.voice.Reply;
import dev.beckon.simulator.voice.SpokenReply;
import dev.beckon.simulator.webhook.WebhookCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptPlanTest {

    @Test
    void withoutFaultsAMessageIsSentThenDelivered() {
        assertThat(statuses(ReceiptFaults.NONE, "m1")).containsExactly(ReceiptStatus.SENT, ReceiptStatus.DELIVERED);
    }

    @Test
    void aReadReceiptFollowsWhenAskedFor() {
        assertThat(statuses(new ReceiptFaults(true, Delay.NONE, 0, false, 0, true, 0, null), "m1"))
                .endsWith(ReceiptStatus.READ);
    }

    @Test
    void eachReceiptHasItsCopies() {
        assertThat(statuses(new ReceiptFaults(true, Delay.NONE, 2, false, 0, false, 0, null), "m1"))
                .containsExactly(
                        ReceiptStatus.SENT,
                        ReceiptStatus.SENT,
                        ReceiptStatus.SENT,
                        ReceiptStatus.DELIVERED,
                        ReceiptStatus.DELIVERED,
                        ReceiptStatus.DELIVERED);
    }

    @Test
    void shuffledReceiptsRepeatWithTheSeed() {
        var shuffled = new ReceiptFaults(true, Delay.NONE, 3, true, 0, true, 0, null);
        assertThat(statuses(shuffled, "m1")).isEqualTo(statuses(shuffled, "m1"));
        assertThat(statuses(shuffled, "m1")).isNotEqualTo(statuses(shuffled, "m2"));
    }

    @Test
    void droppedAndSwitchedOffReceiptsAreNotSent() {
        assertThat(statuses(new ReceiptFaults(true, Delay.NONE, 0, false, 1, true, 0, null), "m1"))
                .isEmpty();
        assertThat(statuses(new ReceiptFaults(false, Delay.NONE, 0, false, 0, true, 0, null), "m1"))
                .isEmpty();
    }

    @Test
    void aFailureCarriesTheCodeAskedFor() {
        var plan = plan(new ReceiptFaults(true, Delay.NONE, 0, false, 0, true, 1, 131049), "m1");
        assertThat(plan.steps())
                .extracting(ReceiptPlan.Step::receipt)
                .containsExactly(new Receipt(ReceiptStatus.FAILED, 131049));
    }

    @Test
    void nothingIsDeliveredToAPhoneThatIsOff() {
        var read = new ReceiptFaults(true, Delay.NONE, 0, false, 0, true, 0, null);
        var plan = ReceiptPlan.of(
                Messages.text(Channel.WHATSAPP, "+49151", "m1"), new AnyVoice(), read, new Dice(5), Reach.OFFLINE);
        assertThat(plan.steps()).extracting(ReceiptPlan.Step::receipt).containsExactly(Receipt.of(ReceiptStatus.SENT));
    }

    private static List<ReceiptStatus> statuses(ReceiptFaults faults, String ref) {
        return plan(faults, ref).steps().stream()
                .map(step -> step.receipt().status())
                .toList();
    }

    private static ReceiptPlan plan(ReceiptFaults faults, String ref) {
        var message = Messages.text(Channel.WHATSAPP, "+49151", ref);
        return ReceiptPlan.of(message, new AnyVoice(), faults, new Dice(5), Reach.ARRIVES);
    }

    /** Knows every receipt and says nothing. */
    private static final class AnyVoice implements ProviderVoice {

        @Override
        public Channel channel() {
            return Channel.WHATSAPP;
        }

        @Override
        public Set<ReceiptStatus> known() {
            return EnumSet.allOf(ReceiptStatus.class);
        }

        @Override
        public List<ReceiptStatus> course(boolean fails) {
            return fails ? List.of(ReceiptStatus.FAILED) : List.of(ReceiptStatus.SENT, ReceiptStatus.DELIVERED);
        }

        @Override
        public Optional<WebhookCall> receipt(InboxMessage message, Receipt receipt) {
            return Optional.empty();
        }

        @Override
        public Optional<SpokenReply> reply(Reply reply) {
            return Optional.empty();
        }
    }
}
