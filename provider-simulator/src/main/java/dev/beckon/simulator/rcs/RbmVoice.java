package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.accounts.ProviderAccount;
import dev.beckon.simulator.accounts.ProviderAccounts;
import dev.beckon.simulator.inbox.AddressKey;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.voice.ProviderVoice;
import dev.beckon.simulator.voice.Receipt;
import dev.beckon.simulator.voice.ReceiptStatus;
import dev.beckon.simulator.voice.Reply;
import dev.beckon.simulator.voice.ReplyContent;
import dev.beckon.simulator.voice.SpokenReply;
import dev.beckon.simulator.webhook.WebhookCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** RBM's user events, server events and user messages. */
@ApplicationScoped
class RbmVoice implements ProviderVoice {

    private static final Set<ReceiptStatus> KNOWN = EnumSet.of(
            ReceiptStatus.DELIVERED,
            ReceiptStatus.READ,
            ReceiptStatus.TTL_EXPIRATION_REVOKED,
            ReceiptStatus.TTL_EXPIRATION_REVOKE_FAILED);
    private static final Set<ReceiptStatus> BY_SERVER =
            EnumSet.of(ReceiptStatus.TTL_EXPIRATION_REVOKED, ReceiptStatus.TTL_EXPIRATION_REVOKE_FAILED);

    private final ProviderAccounts accounts;
    private final AgentMessages messages;
    private final InstantSource clock;

    RbmVoice(ProviderAccounts accounts, AgentMessages messages, InstantSource clock) {
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.RCS;
    }

    @Override
    public Set<ReceiptStatus> known() {
        return KNOWN;
    }

    /** RBM says nothing of a message that cannot be delivered: it keeps trying until the time to live is over. */
    @Override
    public List<ReceiptStatus> course(boolean fails) {
        return fails ? List.of() : List.of(ReceiptStatus.DELIVERED);
    }

    @Override
    public Optional<WebhookCall> receipt(InboxMessage message, Receipt receipt) {
        var byServer = BY_SERVER.contains(receipt.status());
        if (!byServer && !messages.deliver(message)) {
            return Optional.empty();
        }
        return account(message.origin().senderId()).map(account -> {
            var event = event(byServer ? "phoneNumber" : "senderPhoneNumber", message.to())
                    .put("eventType", receipt.status().name())
                    .put("eventId", eventId(message, receipt))
                    .put("messageId", message.providerId())
                    .put("agentId", message.origin().senderId());
            return RbmPush.of(account, message.origin().senderId(), "event", event, clock.instant());
        });
    }

    @Override
    public Optional<SpokenReply> reply(Reply reply) {
        var agentId = reply.to().senderId();
        return account(agentId).map(account -> {
            var id = UUID.randomUUID().toString();
            var message = event("senderPhoneNumber", AddressKey.display(reply.from()))
                    .put("messageId", id)
                    .put("agentId", agentId);
            writeContent(message, reply.content());
            return new SpokenReply(id, RbmPush.of(account, agentId, "message", message, clock.instant()));
        });
    }

    /** The same for every copy of an event, as RBM repeats events and we are to recognise them by it. */
    private static String eventId(InboxMessage message, Receipt receipt) {
        var name = message.origin().senderId() + message.providerId() + receipt.status();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private ObjectNode event(String phoneField, String phone) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(phoneField, phone)
                .put("sendTime", clock.instant().toString());
    }

    private static void writeContent(ObjectNode message, ReplyContent content) {
        switch (content) {
            case ReplyContent.Words(var text) -> message.put("text", text);
            case ReplyContent.Choice(var option) ->
                message.putObject("suggestionResponse")
                        .put("postbackData", option.id())
                        .put("text", option.title())
                        .put("type", "REPLY");
        }
    }

    private Optional<ProviderAccount> account(String agentId) {
        return accounts.find(Channel.RCS, agentId).filter(account -> account.webhookUrl() != null);
    }
}
