package dev.beckon.simulator.replies;

import dev.beckon.simulator.limits.Limits;
import dev.beckon.simulator.problem.ControlJson;
import dev.beckon.simulator.problem.ProblemException;
import dev.beckon.simulator.voice.Voices;
import dev.beckon.simulator.webhook.WebhookReport;
import dev.beckon.simulator.webhook.WebhookSender;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code POST /replies}: a person answers the last message they got; tells the status our webhook answered with. */
@Path("/replies")
public class RepliesResource {

    private final ReplyChooser chooser;
    private final Voices voices;
    private final WebhookSender webhooks;
    private final Limits limits;

    RepliesResource(ReplyChooser chooser, Voices voices, WebhookSender webhooks, Limits limits) {
        this.chooser = chooser;
        this.voices = voices;
        this.webhooks = webhooks;
        this.limits = limits;
    }

    @POST
    public Uni<Response> post(byte[] body) {
        var request = ControlJson.read(body, ReplyRequest.class);
        var channel = ControlJson.channel(request.channel());
        var voice = voices.of(channel)
                .orElseThrow(() -> ProblemException.unprocessable(
                        "email_replies_not_supported", "Email replies are not supported by the simulator yet"));
        var reply = chooser.choose(channel, request);
        var spoken = voice.reply(reply)
                .orElseThrow(() -> ProblemException.unprocessable(
                        "no_webhook",
                        "The sender " + reply.to().senderId() + " has no webhook with a secret; register one with"
                                + " PUT /providers/" + channel.wireName()));
        limits.heardFrom(channel, reply.to().senderId(), reply.from());
        var first = webhooks.send(spoken.call());
        for (var copy = 0; copy < request.duplicates(); copy++) {
            webhooks.send(spoken.call());
        }
        return WebhookReport.of(first, spoken.providerId(), spoken.call().url());
    }
}
