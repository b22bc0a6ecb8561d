package dev.beckon.simulator.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.Messages;
import dev.beckon.simulator.TestConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Inbox inbox = new Inbox(TestConfig.with(Map.of("inbox.capacity", "3")));

    @Test
    void keepsTheNewestAndCountsAll() {
        for (var i = 1; i <= 5; i++) {
            inbox.add(Messages.text(Channel.SMS, "+4915112345" + i, "m" + i));
        }
        assertThat(inbox.list(null, _ -> true, 10))
                .extracting(InboxMessage::messageRef)
                .containsExactly("m3", "m4", "m5");
        assertThat(inbox.list("+49151123451", _ -> true, 10)).isEmpty();
        assertThat(inbox.tallies()).containsEntry(Channel.SMS, new InboxTally(5, 0, 0));
    }

    @Test
    void aSecondCopyOnTheSameChannelIsADuplicate() {
        inbox.add(Messages.text(Channel.SMS, "+49151", "m1"));
        inbox.add(Messages.text(Channel.SMS, "+49151", "m1"));
        inbox.add(Messages.text(Channel.RCS, "+49151", "m1"));
        assertThat(inbox.tallies())
                .containsEntry(Channel.SMS, new InboxTally(2, 1, 0))
                .containsEntry(Channel.RCS, new InboxTally(1, 0, 0));
        assertThat(inbox.list("49151", _ -> true, 10))
                .extracting(InboxMessage::copies)
                .containsExactly(2, 2, null);
    }

    @Test
    void theNewestMessageIsTheOneAnswered() {
        inbox.add(Messages.text(Channel.SMS, "+49151", "m1"));
        inbox.add(Messages.text(Channel.SMS, "+49151", "m2"));
        inbox.add(Messages.text(Channel.RCS, "+49151", "m3"));
        assertThat(inbox.newest(Channel.SMS, "+49151", _ -> true))
                .map(InboxMessage::messageRef)
                .contains("m2");
    }

    @Test
    void aRevokedMessageIsGone() {
        var message = Messages.text(Channel.RCS, "+49151", "m1");
        inbox.add(message);
        assertThat(inbox.remove(message)).isTrue();
        assertThat(inbox.remove(message)).isFalse();
        assertThat(inbox.list("+49151", _ -> true, 10)).isEmpty();
    }
}
