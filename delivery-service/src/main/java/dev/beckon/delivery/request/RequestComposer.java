package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.http.OutgoingRequest;
import dev.beckon.delivery.http.WebHttp;
import dev.beckon.delivery.signing.SigningSecrets;
import dev.beckon.delivery.signing.StandardWebhooks;
import dev.beckon.support.web.CauseHeader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the request of one attempt from what the action asked for. Blocks where a signature is wanted. */
@Singleton
final class RequestComposer {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(30);
    /** No character of UTF-16 takes more bytes in UTF-8. */
    private static final int BYTES_PER_CHARACTER = 3;

    private final WebHttp web;
    private final SigningSecrets secrets;
    private final InstantSource clock;
    private final Duration usualTimeout;

    /** What came of it. */
    sealed interface Composed {
        record Ready(OutgoingRequest request) implements Composed {}

        /** It can never be made; the error is one of {@link HttpResult#error()}. */
        record Refused(String error) implements Composed {}
    }

    @Inject
    RequestComposer(WebHttp web, SigningSecrets secrets, InstantSource clock, DeliveryConfig config) {
        this.web = web;
        this.secrets = secrets;
        this.clock = clock;
        this.usualTimeout = config.requests().timeout();
    }

    Composed compose(HttpTask task) {
        HttpCall call = task.call();
        if (call.method() == null || !METHODS.contains(call.method())) {
            return new Composed.Refused("invalid_request");
        }
        Optional<URI> target = web.target(call.url());
        if (target.isEmpty()) {
            return new Composed.Refused("address_refused");
        }
        byte[] body = call.body() == null ? null : call.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = RequestHeaders.filtered(call.headers());
        headers.putIfAbsent("User-Agent", "Beckon");
        if (body != null) {
            headers.putIfAbsent("Content-Type", guessedType(call.body()));
        }
        headers.put("Idempotency-Key", task.requestId().toString());
        if (task.triggerCallId() != null) {
            headers.put(CauseHeader.NAME, task.triggerCallId().toString());
        }
        if (call.signed()) {
            headers.putAll(signature(task, body == null ? new byte[0] : body));
        }
        int maxBytes = HttpResult.MAX_BODY_LENGTH * BYTES_PER_CHARACTER;
        return new Composed.Ready(
                new OutgoingRequest(call.method(), target.get(), headers, body, timeout(call), maxBytes));
    }

    private Map<String, String> signature(HttpTask task, byte[] body) {
        var now = clock.instant();
        return StandardWebhooks.headers(
                task.requestId().toString(),
                now,
                body,
                secrets.of(task.workspace()).signing(now));
    }

    private Duration timeout(HttpCall call) {
        if (call.timeout() == null || !call.timeout().isPositive()) {
            return usualTimeout;
        }
        return call.timeout().compareTo(MAX_TIMEOUT) > 0 ? MAX_TIMEOUT : call.timeout();
    }

    private static String guessedType(String body) {
        String start = body.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? "application/json" : "text/plain; charset=utf-8";
    }
}
