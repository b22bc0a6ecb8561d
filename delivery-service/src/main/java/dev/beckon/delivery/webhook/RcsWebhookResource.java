package dev.beckon.delivery.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.feedback.ParsedWebhook;
import dev.beckon.delivery.http.Hmac;
import dev.beckon.delivery.rcs.RcsSignature;
import dev.beckon.delivery.rcs.RcsWebhook;
import dev.beckon.delivery.webhook.WebhookDesk.OnUnknownWord;
import dev.beckon.support.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Google's pushes: the handshake, people's messages and events, server events. */
@Path("/webhooks/rcs/{channel_id}")
public final class RcsWebhookResource {

    private static final int MAX_SECRET = 1_024;

    private final WebhookDesk desk;
    private final InstantSource clock;

    RcsWebhookResource(WebhookDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> receive(
            @PathParam("channel_id") String channelId, @HeaderParam("X-Goog-Signature") String signature, byte[] body) {
        ConfiguredChannel channel = desk.channel(channelId, Channel.RCS);
        JsonNode push = JsonBody.object(body);
        if (push.has("clientToken")) {
            return CompletableFuture.completedFuture(handshake(channel, push));
        }
        byte[] data = decoded(push.path("message").path("data").asText(""));
        if (!RcsSignature.isValid(channel.secret("client_token"), data, signature)) {
            throw desk.badSignature(channel);
        }
        ParsedWebhook parsed = RcsWebhook.parse(JsonBody.object(data), channel.setting("agent_id"), clock.instant());
        // One queue serves all agents of a partner: a refusal would hold up every one of them.
        return desk.accept(
                channel, parsed, OnUnknownWord.ACKNOWLEDGE, Response.ok().build());
    }

    /** Gives the secret back, as plain text, to whoever knows our client token. */
    private static Response handshake(ConfiguredChannel channel, JsonNode push) {
        String ours = channel.secret("client_token");
        String secret = push.path("secret").asText("");
        boolean known =
                !ours.isEmpty() && Hmac.same(ours, push.path("clientToken").asText(""));
        boolean harmless = !secret.isEmpty()
                && secret.length() <= MAX_SECRET
                && secret.chars().noneMatch(Character::isISOControl);
        if (!known || !harmless) {
            throw new ProblemException(403, "verification_refused", "The client token or the secret is not acceptable");
        }
        return Response.ok(secret, MediaType.TEXT_PLAIN_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static byte[] decoded(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "malformed_push", "message.data is not base64");
        }
    }
}
