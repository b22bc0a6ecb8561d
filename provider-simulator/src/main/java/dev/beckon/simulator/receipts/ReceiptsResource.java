package dev.beckon.simulator.receipts;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.inbox.Inbox;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.problem.ControlJson;
import dev.beckon.simulator.problem.ProblemException;
import dev.beckon.simulator.voice.ProviderVoice;
import dev.beckon.simulator.voice.Receipt;
import dev.beckon.simulator.voice.ReceiptStatus;
import dev.beckon.simulator.voice.Voices;
import dev.beckon.simulator.webhook.WebhookReport;
import dev.beckon.simulator.webhook.WebhookSender;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code POST /receipts}: makes the provider send a receipt for the last message to an address. */
@Path("/receipts")
public class ReceiptsResource {

    private final Inbox inbox;
    private final Voices voices;
    private final WebhookSender webhooks;

    ReceiptsResource(Inbox inbox, Voices voices, WebhookSender webhooks) {
        this.inbox = inbox;
        this.voices = voices;
        this.webhooks = webhooks;
    }

    @POST
    public Uni<Response> post(byte[] body) {
        var request = ControlJson.read(body, ReceiptRequest.class);
        var channel = ControlJson.channel(request.channel());
        var voice = voices.of(channel)
                .orElseThrow(() -> ProblemException.unprocessable(
                        "email_receipts_not_supported", "Plain mail has no receipts that the simulator could send"));
        var receipt = new Receipt(status(voice, request.status()), request.code());
        var message = message(channel, request);
        var call = voice.receipt(message, receipt)
                .orElseThrow(() -> ProblemException.unprocessable(
                        "no_webhook",
                        "The sender " + message.origin().senderId()
                                + " has no webhook with a secret for receipts, or the"
                                + " message was revoked; see PUT /providers/" + channel.wireName()));
        return WebhookReport.of(webhooks.send(call), message.providerId(), call.url());
    }

    private InboxMessage message(Channel channel, ReceiptRequest request) {
        if (request.to() == null) {
            throw ProblemException.badRequest("missing_to", "'to' says whose message the receipt is about");
        }
        return inbox.newest(
                        channel,
                        request.to(),
                        message -> request.messageRef() == null
                                || request.messageRef().equals(message.messageRef()))
                .orElseThrow(() -> ProblemException.notFound(
                        "no_message", "No such message reached " + request.to() + " on " + channel.wireName()));
    }

    private static ReceiptStatus status(ProviderVoice voice, String word) {
        return ReceiptStatus.of(word)
                .filter(voice.known()::contains)
                .orElseThrow(() -> ProblemException.unprocessable(
                        "unknown_receipt",
                        "'" + word + "' is not a receipt of " + voice.channel().wireName()
                                + "; it knows "
                                + voice.known().stream()
                                        .map(ReceiptStatus::wireName)
                                        .toList()));
    }
}
