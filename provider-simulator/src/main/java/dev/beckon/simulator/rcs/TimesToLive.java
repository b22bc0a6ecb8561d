package dev.beckon.simulator.rcs;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.faults.FaultBook;
import dev.beckon.simulator.inbox.Inbox;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.voice.Receipt;
import dev.beckon.simulator.voice.ReceiptStatus;
import dev.beckon.simulator.webhook.WebhookSender;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Takes messages back, when we ask for it or when their time to live is over, and tells of the latter (RBM,
 * "ServerEvent"). Safe for all threads, never blocks.
 */
@ApplicationScoped
class TimesToLive {

    private final Vertx vertx;
    private final AgentMessages messages;
    private final RbmVoice voice;
    private final Inbox inbox;
    private final FaultBook faults;
    private final WebhookSender webhooks;

    TimesToLive(
            Vertx vertx,
            AgentMessages messages,
            RbmVoice voice,
            Inbox inbox,
            FaultBook faults,
            WebhookSender webhooks) {
        this.vertx = vertx;
        this.messages = messages;
        this.voice = voice;
        this.inbox = inbox;
        this.faults = faults;
        this.webhooks = webhooks;
    }

    /** Starts to count; {@code ttl} as in a request, such as {@code 60s}. */
    void start(InboxMessage message, String ttl) {
        var seconds = new BigDecimal(ttl.substring(0, ttl.length() - 1));
        var millis = Math.max(1, seconds.movePointRight(3).longValue());
        vertx.setTimer(millis, _ -> expire(message));
    }

    /** Takes a message back while it is undelivered; gives it when that worked. */
    Optional<InboxMessage> revoke(AgentMessages.Key key) {
        if (faults.staysForGood(Channel.RCS, key.messageId())) {
            return Optional.empty();
        }
        var revoked = messages.revoke(key);
        revoked.ifPresent(inbox::remove);
        return revoked;
    }

    private void expire(InboxMessage message) {
        var key = AgentMessages.Key.of(message);
        if (messages.isPending(key)) {
            var said = revoke(key).isPresent()
                    ? ReceiptStatus.TTL_EXPIRATION_REVOKED
                    : ReceiptStatus.TTL_EXPIRATION_REVOKE_FAILED;
            voice.receipt(message, Receipt.of(said)).ifPresent(webhooks::send);
        }
    }
}
