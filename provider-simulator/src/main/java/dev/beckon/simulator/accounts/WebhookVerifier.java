package dev.beckon.simulator.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.simulator.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The handshakes by which a provider checks that a webhook is its owner's. */
@ApplicationScoped
class WebhookVerifier {

    /**
     * How a handshake ended.
     *
     * @param verified whether the challenge came back
     * @param status HTTP status of the answer
     */
    public record Outcome(boolean verified, int status) {}

    private final HttpClient client;

    WebhookVerifier(Vertx vertx) {
        client = vertx.createHttpClient();
    }

    Uni<Outcome> verify(ProviderAccount account) {
        var challenge = UUID.randomUUID().toString();
        var answer = switch (account.channel()) {
            case WHATSAPP -> challengeByQuery(account, challenge);
            case RCS -> challengeByBody(account, challenge);
            case SMS, EMAIL ->
                throw ProblemException.unprocessable(
                        "no_handshake", "The provider of " + account.channel().wireName() + " verifies no webhooks");
        };
        return Uni.createFrom()
                .completionStage(answer::toCompletionStage)
                .onFailure()
                .transform(e -> ProblemException.unprocessable("webhook_unreachable", String.valueOf(e)));
    }

    private Future<Outcome> challengeByQuery(ProviderAccount account, String challenge) {
        var url = account.webhookUrl();
        var query =
                "hub.mode=subscribe&hub.verify_token=" + encoded(account.verifyToken()) + "&hub.challenge=" + challenge;
        var target = url + (url.getQuery() == null ? "?" : "&") + query;
        return call(HttpMethod.GET, target, Buffer.buffer(), challenge);
    }

    private Future<Outcome> challengeByBody(ProviderAccount account, String challenge) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("clientToken", account.secret())
                .put("secret", challenge);
        return call(HttpMethod.POST, account.webhookUrl().toString(), Buffer.buffer(body.toString()), challenge);
    }

    private Future<Outcome> call(HttpMethod method, String url, Buffer body, String challenge) {
        var options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(url)
                .putHeader("Content-Type", "application/json")
                .setIdleTimeout(15_000);
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(response -> response.body()
                        .map(text -> new Outcome(
                                response.statusCode() == 200 && text.toString().equals(challenge),
                                response.statusCode())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
