package dev.beckon.simulator.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.ws.rs.core.Response;

/**
 * What a control request that made a provider call us is told: 200 when our webhook answered, 502 when it did not.
 *
 * @param webhookStatus HTTP status of the first attempt, null when there was no answer
 * @param error why there was no answer, else null
 * @param providerId the provider's id of the message
 * @param webhookUrl where it was posted
 */
public record WebhookReport(Integer webhookStatus, String error, String providerId, String webhookUrl) {

    /** The answer, once the first attempt has ended. */
    public static Uni<Response> of(Future<WebhookResult> result, String providerId, String url) {
        return Uni.createFrom()
                .completionStage(result::toCompletionStage)
                .map(ended -> of(ended, providerId, url))
                .map(report -> Response.status(report.webhookStatus() == null ? 502 : 200)
                        .entity(report)
                        .build());
    }

    private static WebhookReport of(WebhookResult result, String providerId, String url) {
        return switch (result) {
            case WebhookResult.Answered(int status, String _) -> new WebhookReport(status, null, providerId, url);
            case WebhookResult.Unreachable(String reason) -> new WebhookReport(null, reason, providerId, url);
            case WebhookResult.Dropped() -> new WebhookReport(null, "too many webhooks are waiting", providerId, url);
        };
    }
}
