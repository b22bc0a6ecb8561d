package dev.beckon.simulator.accounts;

import dev.beckon.simulator.problem.ControlJson;
import dev.beckon.simulator.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;

/** {@code /providers}: the senders that the providers know, and where their webhooks go. */
@Path("/providers")
public class ProvidersResource {

    /** An account without its secrets. */
    public record Shown(String channel, String senderId, URI webhookUrl, boolean hasSecret, boolean hasToken) {

        static Shown of(ProviderAccount account) {
            return new Shown(
                    account.channel().wireName(),
                    account.senderId(),
                    account.webhookUrl(),
                    account.secret() != null,
                    account.token() != null);
        }
    }

    /** All accounts. */
    public record Listing(List<Shown> items) {}

    private final ProviderAccounts accounts;
    private final WebhookVerifier verifier;

    ProvidersResource(ProviderAccounts accounts, WebhookVerifier verifier) {
        this.accounts = accounts;
        this.verifier = verifier;
    }

    @GET
    public Listing list() {
        return new Listing(accounts.all().stream().map(Shown::of).toList());
    }

    /** Registers a sender; without {@code sender_id} it is the default of the channel. */
    @PUT
    @Path("/{channel}")
    public Shown put(@PathParam("channel") String channelWord, byte[] body) {
        var channel = ControlJson.channel(channelWord);
        var account = ControlJson.read(body, AccountRequest.class).toAccount(channel);
        accounts.put(account);
        return Shown.of(account);
    }

    /** Does the provider's handshake with the webhook, as Meta and RBM do before they accept one. */
    @POST
    @Path("/{channel}/verify")
    public Uni<WebhookVerifier.Outcome> verify(
            @PathParam("channel") String channelWord, @QueryParam("sender_id") String senderId) {
        var channel = ControlJson.channel(channelWord);
        var account = accounts.find(channel, senderId)
                .filter(found -> found.webhookUrl() != null)
                .orElseThrow(() -> ProblemException.notFound(
                        "no_webhook", "No webhook is registered for this sender; see PUT /providers/" + channelWord));
        return verifier.verify(account);
    }
}
