package dev.beckon.simulator.twilio;

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
import dev.beckon.simulator.webhook.Signatures;
import dev.beckon.simulator.webhook.WebhookCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Twilio's status callbacks and inbound messages, as signed forms. */
@ApplicationScoped
class TwilioVoice implements ProviderVoice {

    private static final int UNREACHABLE = 30003;

    private final ProviderAccounts accounts;

    TwilioVoice(ProviderAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Set<ReceiptStatus> known() {
        return EnumSet.of(ReceiptStatus.SENT, ReceiptStatus.DELIVERED, ReceiptStatus.FAILED);
    }

    @Override
    public List<ReceiptStatus> course(boolean fails) {
        return List.of(ReceiptStatus.SENT, fails ? ReceiptStatus.FAILED : ReceiptStatus.DELIVERED);
    }

    @Override
    public Optional<WebhookCall> receipt(InboxMessage message, Receipt receipt) {
        var origin = message.origin();
        if (origin.callbackUrl() == null || origin.callbackSecret() == null) {
            return Optional.empty();
        }
        var form = form(origin.senderId(), message.providerId());
        var status = receipt.status() == ReceiptStatus.FAILED
                ? "undelivered"
                : receipt.status().wireName();
        form.put("MessageStatus", status);
        form.put("SmsStatus", status);
        form.put("To", message.to());
        form.put("From", message.from());
        if (receipt.status() == ReceiptStatus.FAILED) {
            form.put("ErrorCode", Integer.toString(receipt.errorCode() == null ? UNREACHABLE : receipt.errorCode()));
        }
        return Optional.of(signed(origin.callbackUrl(), origin.callbackSecret(), form));
    }

    /** An SMS has no buttons: a tap comes back as the words of the option. */
    @Override
    public Optional<SpokenReply> reply(Reply reply) {
        var accountSid = reply.to().senderId();
        return accounts.find(Channel.SMS, accountSid)
                .filter(account -> account.webhookUrl() != null)
                .map(account -> {
                    var id = "SM" + UUID.randomUUID().toString().replace("-", "");
                    return new SpokenReply(id, inbound(account, id, reply));
                });
    }

    private static WebhookCall inbound(ProviderAccount account, String id, Reply reply) {
        var form = form(reply.to().senderId(), id);
        form.put("From", AddressKey.display(reply.from()));
        form.put("To", reply.sender());
        form.put("SmsStatus", "received");
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.put(
                "Body",
                switch (reply.content()) {
                    case ReplyContent.Words(var text) -> text;
                    case ReplyContent.Choice(var option) -> option.title();
                });
        return signed(account.webhookUrl().toString(), account.secret(), form);
    }

    private static SortedMap<String, String> form(String accountSid, String messageSid) {
        return new TreeMap<>(Map.of(
                "AccountSid", accountSid,
                "ApiVersion", TwilioRoutes.VERSION,
                "MessageSid", messageSid,
                "SmsSid", messageSid,
                "SmsMessageSid", messageSid));
    }

    private static WebhookCall signed(String url, String authToken, SortedMap<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var headers = Map.of(
                "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8",
                "User-Agent", "TwilioProxy/1.1",
                "X-Twilio-Signature", Signatures.twilio(authToken, url, form));
        return new WebhookCall(url, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
