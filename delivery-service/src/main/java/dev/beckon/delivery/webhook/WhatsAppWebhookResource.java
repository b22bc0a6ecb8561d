package dev.beckon.delivery.webhook;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.feedback.ParsedWebhook;
import dev.beckon.delivery.http.Hmac;
import dev.beckon.delivery.webhook.WebhookDesk.OnUnknownWord;
import dev.beckon.delivery.whatsapp.WhatsAppSignature;
import dev.beckon.delivery.whatsapp.WhatsAppWebhook;
import dev.beckon.support.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** Meta's webhooks: the set-up handshake, statuses and messages. */
@Path("/webhooks/whatsapp/{channel_id}")
public final class WhatsAppWebhookResource {

    private static final int MAX_CHALLENGE = 256;

    private final WebhookDesk desk;
    private final InstantSource clock;

    WhatsAppWebhookResource(WebhookDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Echoes the challenge, as plain text only, to whoever knows our verify token. */
    @GET
    public Response verify(
            @PathParam("channel_id") String channelId,
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.verify_token") String token,
            @QueryParam("hub.challenge") String challenge) {
        ConfiguredChannel channel = desk.channel(channelId, Channel.WHATSAPP);
        String ours = channel.secret("verify_token");
        boolean known = "subscribe".equals(mode) && !ours.isEmpty() && Hmac.same(ours, token);
        boolean harmless = challenge != null
                && challenge.length() <= MAX_CHALLENGE
                && challenge.chars().noneMatch(Character::isISOControl);
        if (!known || !harmless) {
            throw new ProblemException(
                    403, "verification_refused", "The verify token or the challenge is not acceptable");
        }
        return Response.ok(challenge, MediaType.TEXT_PLAIN_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> receive(
            @PathParam("channel_id") String channelId,
            @HeaderParam("X-Hub-Signature-256") String signature,
            byte[] body) {
        ConfiguredChannel channel = desk.channel(channelId, Channel.WHATSAPP);
        if (!WhatsAppSignature.isValid(channel.secret("app_secret"), body, signature)) {
            throw desk.badSignature(channel);
        }
        ParsedWebhook parsed =
                WhatsAppWebhook.parse(JsonBody.object(body), channel.setting("phone_number_id"), clock.instant());
        return desk.accept(channel, parsed, OnUnknownWord.REFUSE, Response.ok().build());
    }
}
