package dev.beckon.delivery.http;

import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.http.HttpReply.Answered;
import dev.beckon.delivery.http.HttpReply.NoAnswer;
import dev.beckon.delivery.http.HttpReply.NotSent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Fetches media files that a message carries itself. Safe for all threads; blocks. */
@Singleton
public final class MediaFetch {

    private final WebHttp web;
    private final int maxBytes;
    private final Duration timeout;

    /** What came of it. */
    public sealed interface Fetched {

        /**
         * The whole file.
         *
         * @param contentType as the server says; null when it does not
         */
        record Whole(byte[] bytes, String contentType) implements Fetched {}

        /** Worth another try. */
        record Later(String reason) implements Fetched {}

        /** Never. */
        record Never(String reason) implements Fetched {}
    }

    @Inject
    MediaFetch(WebHttp web, DeliveryConfig config) {
        this(web, config.media().maxBytes(), config.callTimeout());
    }

    public MediaFetch(WebHttp web, int maxBytes, Duration timeout) {
        this.web = web;
        this.maxBytes = maxBytes;
        this.timeout = timeout;
    }

    public Fetched fetch(String url) {
        Optional<URI> target = web.target(url);
        if (target.isEmpty()) {
            return new Fetched.Never("media_address_refused");
        }
        OutgoingRequest request =
                new OutgoingRequest("GET", target.get(), Map.of("User-Agent", "Beckon"), null, timeout, maxBytes);
        return switch (web.make(request)) {
            case Answered answer when answer.status() == 200 -> new Fetched.Whole(answer.body(), answer.contentType());
            case Answered answer
            when answer.status() == 429 || answer.status() >= 500 -> new Fetched.Later("media_http_" + answer.status());
            case Answered answer -> new Fetched.Never("media_http_" + answer.status());
            case NotSent notSent ->
                switch (notSent.cause()) {
                    case ADDRESS_REFUSED -> new Fetched.Never("media_address_refused");
                    case NO_SUCH_HOST, CONNECT_TIMEOUT, CONNECTION_FAILED, INTERRUPTED ->
                        new Fetched.Later("media_" + notSent.reason());
                };
            case NoAnswer noAnswer ->
                switch (noAnswer.cause()) {
                    case ANSWER_TOO_LARGE -> new Fetched.Never("media_too_large");
                    case ANSWER_TIMEOUT, CONNECTION_CUT, INTERRUPTED -> new Fetched.Later("media_" + noAnswer.reason());
                };
        };
    }
}
