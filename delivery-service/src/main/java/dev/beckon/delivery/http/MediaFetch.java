package dev.beckon.delivery.http;

import dev.beckon.delivery.config.DeliveryConfig;
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
            case HttpReply.Answered answer
            when answer.status() == 200 -> new Fetched.Whole(answer.body(), answer.contentType());
            case HttpReply.Answered answer
            when answer.status() == 429 || answer.status() >= 500 -> new Fetched.Later("media_http_" + answer.status());
            case HttpReply.Answered answer -> new Fetched.Never("media_http_" + answer.status());
            case HttpReply.NotSent(String reason)
            when reason.equals("address_refused") -> new Fetched.Never("media_address_refused");
            case HttpReply.NotSent notSent -> new Fetched.Later("media_" + notSent.reason());
            case HttpReply.NoAnswer(String reason)
            when reason.equals("answer_too_large") -> new Fetched.Never("media_too_large");
            case HttpReply.NoAnswer noAnswer -> new Fetched.Later("media_" + noAnswer.reason());
        };
    }
}
