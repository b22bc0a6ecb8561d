package dev.beckon.simulator;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.inbox.Extras;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Origin;
import java.time.Instant;
import java.util.List;

/** Messages for tests that do not care how they came. */
public final class Messages {

    private Messages() {}

    public static InboxMessage text(Channel channel, String to, String ref) {
        return new InboxMessage(
                channel,
                to,
                "sender",
                MessageKind.TEXT,
                "hello",
                null,
                null,
                List.of(),
                List.of(),
                Extras.NONE,
                Instant.EPOCH,
                "provider-" + ref,
                ref,
                null,
                Origin.of("sender"));
    }
}
