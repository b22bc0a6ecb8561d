package dev.beckon.delivery.webhook;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.twilio.FormFields;
import dev.beckon.delivery.twilio.TwilioSignature;
import dev.beckon.delivery.twilio.TwilioWebhook;
import dev.beckon.delivery.webhook.WebhookDesk.OnUnknownWord;
import dev.beckon.support.web.InternalHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Twilio's callbacks: status of our messages, and messages of people. */
@Path("/webhooks/sms/{channel_id}")
@Consumes(MediaType.WILDCARD)
public final class SmsWebhookResource {

    /** No reply of ours by TwiML: what follows is sent as a message. */
    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>";

    private final WebhookDesk desk;
    private final InstantSource clock;
    private final String publicUrl;

    SmsWebhookResource(
            WebhookDesk desk, InstantSource clock, @ConfigProperty(name = "beckon.public-url") String publicUrl) {
        this.desk = desk;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @POST
    @Path("/status")
    public CompletionStage<Response> status(
            @PathParam("channel_id") String channelId,
            @QueryParam("message_id") String messageId,
            @HeaderParam("X-Twilio-Signature") String signature,
            @HeaderParam(InternalHeaders.ORIGINAL_URL) String url,
            @Context UriInfo uri,
            byte[] body) {
        ConfiguredChannel channel = desk.channel(channelId, Channel.SMS);
        FormFields fields = verified(channel, signature, url, uri, body);
        return desk.accept(
                channel,
                TwilioWebhook.status(fields, ours(messageId), clock.instant()),
                OnUnknownWord.REFUSE,
                Response.noContent().build());
    }

    @POST
    @Path("/inbound")
    public CompletionStage<Response> inbound(
            @PathParam("channel_id") String channelId,
            @HeaderParam("X-Twilio-Signature") String signature,
            @HeaderParam(InternalHeaders.ORIGINAL_URL) String url,
            @Context UriInfo uri,
            byte[] body) {
        ConfiguredChannel channel = desk.channel(channelId, Channel.SMS);
        FormFields fields = verified(channel, signature, url, uri, body);
        return desk.accept(
                channel,
                TwilioWebhook.inbound(fields, clock.instant()),
                OnUnknownWord.REFUSE,
                Response.ok(NO_REPLY, MediaType.TEXT_XML_TYPE).build());
    }

    private FormFields verified(
            ConfiguredChannel channel, String signature, String givenUrl, UriInfo uri, byte[] body) {
        String url = givenUrl == null ? publicUrl + uri.getRequestUri().getRawPath() + query(uri) : givenUrl;
        try {
            FormFields fields = FormFields.parse(body);
            if (TwilioSignature.isValid(channel.secret("auth_token"), url, body, fields, signature)) {
                return fields;
            }
        } catch (IllegalArgumentException unreadable) {
            throw desk.badSignature(channel);
        }
        throw desk.badSignature(channel);
    }

    private static String query(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : '?' + query;
    }

    private static MessageId ours(String messageId) {
        try {
            return messageId == null ? null : MessageId.of(messageId);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
