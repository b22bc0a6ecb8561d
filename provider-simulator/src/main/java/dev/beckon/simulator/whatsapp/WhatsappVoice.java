package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.accounts.ProviderAccount;
import dev.beckon.simulator.accounts.ProviderAccounts;
import dev.beckon.simulator.inbox.AddressKey;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Option;
import dev.beckon.simulator.voice.ProviderVoice;
import dev.beckon.simulator.voice.Receipt;
import dev.beckon.simulator.voice.ReceiptStatus;
import dev.beckon.simulator.voice.Reply;
import dev.beckon.simulator.voice.ReplyContent;
import dev.beckon.simulator.voice.SpokenReply;
import dev.beckon.simulator.webhook.WebhookCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Meta's status and message webhooks (Meta "Status messages webhook reference"). */
@ApplicationScoped
class WhatsappVoice implements ProviderVoice {

    private static final Duration CONVERSATION = Duration.ofHours(24);

    private final ProviderAccounts accounts;
    private final InstantSource clock;

    WhatsappVoice(ProviderAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public Set<ReceiptStatus> known() {
        return EnumSet.of(ReceiptStatus.SENT, ReceiptStatus.DELIVERED, ReceiptStatus.READ, ReceiptStatus.FAILED);
    }

    @Override
    public List<ReceiptStatus> course(boolean fails) {
        return fails ? List.of(ReceiptStatus.FAILED) : List.of(ReceiptStatus.SENT, ReceiptStatus.DELIVERED);
    }

    @Override
    public Optional<WebhookCall> receipt(InboxMessage message, Receipt receipt) {
        return account(message.origin().senderId()).map(account -> {
            var envelope = new WhatsappEnvelope(message.origin().senderId());
            writeStatus(envelope.value().putArray("statuses").addObject(), message, receipt);
            return envelope.signedFor(account);
        });
    }

    @Override
    public Optional<SpokenReply> reply(Reply reply) {
        return account(reply.to().senderId()).map(account -> {
            var id = "wamid." + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
            var envelope = new WhatsappEnvelope(reply.to().senderId());
            var person = AddressKey.of(reply.from()).value();
            var contact = envelope.value().putArray("contacts").addObject();
            contact.putObject("profile").put("name", "Simulated");
            contact.put(isNumber(person) ? "wa_id" : "user_id", person);
            var message = envelope.value().putArray("messages").addObject();
            message.put(isNumber(person) ? "from" : "from_user_id", person)
                    .put("id", id)
                    .put("timestamp", seconds());
            writeReply(message, reply);
            return new SpokenReply(id, envelope.signedFor(account));
        });
    }

    private void writeStatus(ObjectNode status, InboxMessage message, Receipt receipt) {
        var person = AddressKey.of(message.to()).value();
        status.put("id", message.providerId())
                .put("status", receipt.status().wireName())
                .put("timestamp", seconds())
                .put(isNumber(person) ? "recipient_id" : "recipient_user_id", person);
        if (receipt.status() == ReceiptStatus.FAILED) {
            writeError(status, receipt);
            return;
        }
        if (message.messageRef() != null) {
            status.put("biz_opaque_callback_data", message.messageRef());
        }
        var expires = clock.instant().plus(CONVERSATION).getEpochSecond();
        var conversation = status.putObject("conversation")
                .put("id", "c" + person)
                .put("expiration_timestamp", Long.toString(expires));
        conversation.putObject("origin").put("type", "utility");
        status.putObject("pricing")
                .put("billable", true)
                .put("pricing_model", "PMP")
                .put("category", "utility");
    }

    private static void writeError(ObjectNode status, Receipt receipt) {
        var code = receipt.errorCode() == null ? MetaError.UNDELIVERABLE : receipt.errorCode();
        var error = MetaError.of(code, "Message could not be delivered.");
        var shown = status.putArray("errors")
                .addObject()
                .put("code", code)
                .put("title", error.title())
                .put("message", error.title());
        shown.putObject("error_data").put("details", error.details());
        shown.put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    }

    private static void writeReply(ObjectNode message, Reply reply) {
        switch (reply.content()) {
            case ReplyContent.Words(var text) -> {
                message.put("type", "text");
                message.putObject("text").put("body", text);
            }
            case ReplyContent.Choice(var option) -> {
                var answered = reply.answered().orElseThrow();
                message.putObject("context").put("from", answered.from()).put("id", answered.providerId());
                writeChoice(message, option, answered.kind());
            }
        }
    }

    private static void writeChoice(ObjectNode message, Option option, MessageKind kind) {
        if (kind == MessageKind.TEMPLATE) {
            message.put("type", "button");
            message.putObject("button").put("payload", option.id()).put("text", option.title());
            return;
        }
        var type = kind == MessageKind.LIST ? "list_reply" : "button_reply";
        message.put("type", "interactive");
        message.putObject("interactive")
                .put("type", type)
                .putObject(type)
                .put("id", option.id())
                .put("title", option.title());
    }

    private Optional<ProviderAccount> account(String senderId) {
        return accounts.find(Channel.WHATSAPP, senderId).filter(account -> account.webhookUrl() != null);
    }

    private String seconds() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static boolean isNumber(String person) {
        return Character.isDigit(person.charAt(0));
    }
}
