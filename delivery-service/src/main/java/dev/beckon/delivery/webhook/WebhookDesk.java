package dev.beckon.delivery.webhook;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.batch.StoreUnavailableException;
import dev.beckon.delivery.channel.ChannelDirectory;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.feedback.FeedbackStore;
import dev.beckon.delivery.feedback.ParsedWebhook;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.problem.ProblemResponses;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** What the webhooks of all providers share: whose it is, storing, and the answer. */
@Singleton
final class WebhookDesk {

    private static final Logger LOGGER = Logger.getLogger(WebhookDesk.class);

    private final ChannelDirectory channels;
    private final FeedbackStore store;
    private final MeterRegistry metrics;

    /** What to answer when a webhook held words that our tables do not have. */
    enum OnUnknownWord {
        /** Loudly, with a 400: the provider repeats it, and what was known is stored only once. */
        REFUSE,
        /** Only in log and metric, where a refusal would hold up everything that comes after. */
        ACKNOWLEDGE
    }

    WebhookDesk(ChannelDirectory channels, FeedbackStore store, MeterRegistry metrics) {
        this.channels = channels;
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * The channel of a path.
     *
     * @throws ProblemException 404 when there is none of this kind
     */
    ConfiguredChannel channel(String id, Channel kind) {
        return channels.find(new ChannelId(id))
                .filter(channel -> channel.channel() == kind)
                .orElseThrow(() -> ProblemException.notFound("unknown_channel", "No such channel takes webhooks here"));
    }

    /** Refuses a webhook whose signature is missing or wrong. */
    ProblemException badSignature(ConfiguredChannel channel) {
        count(channel, "bad_signature");
        return new ProblemException(
                401, "bad_signature", "The signature does not fit this body and this channel's secret");
    }

    /** Stores, then answers. */
    CompletionStage<Response> accept(
            ConfiguredChannel channel, ParsedWebhook parsed, OnUnknownWord onUnknownWord, Response accepted) {
        return store.store(channel, parsed.feedback()).handle((stored, failure) -> {
            if (failure != null) {
                return unavailable(channel, failure);
            }
            count(channel, "stored");
            return parsed.unknownWords().isEmpty() ? accepted : unknownWords(channel, parsed, onUnknownWord, accepted);
        });
    }

    private Response unavailable(ConfiguredChannel channel, Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (!(cause instanceof StoreUnavailableException)) {
            LOGGER.errorf(cause, "A webhook was not stored, channel=%s", channel.id());
        }
        count(channel, "unavailable");
        return ProblemResponses.of(
                Problem.of(503, "store_unavailable", "Nothing of this webhook was stored; send it again"));
    }

    private Response unknownWords(
            ConfiguredChannel channel, ParsedWebhook parsed, OnUnknownWord onUnknownWord, Response accepted) {
        count(channel, "unknown_word");
        LOGGER.warnf("A webhook has words unknown here, channel=%s words=%s", channel.id(), parsed.unknownWords());
        return switch (onUnknownWord) {
            case REFUSE ->
                ProblemResponses.of(Problem.of(
                        400,
                        "unknown_provider_word",
                        "Not in our tables: " + String.join(", ", parsed.unknownWords()) + "; the rest is stored"));
            case ACKNOWLEDGE -> accepted;
        };
    }

    private void count(ConfiguredChannel channel, String result) {
        metrics.counter("beckon.delivery.webhooks", "channel", channel.channel().wireName(), "result", result)
                .increment();
    }
}
