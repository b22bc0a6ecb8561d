package dev.beckon.gateway.forward;

import dev.beckon.gateway.route.Service;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What to do with one request.
 *
 * @param area the word for it in a problem
 * @param bodyLimit in bytes
 * @param bodyWithin how long the body may take to arrive
 * @param answerWithin how long the service may take to begin its answer
 * @param headers set on the request as it goes in
 * @param dropped names of headers that do not go in
 * @param instead takes over an answer; when it returns true, the answer is not relayed
 * @param reader who gets the answer
 */
record Errand(
        Service service,
        String area,
        long bodyLimit,
        Duration bodyWithin,
        Duration answerWithin,
        Map<String, String> headers,
        Set<String> dropped,
        Predicate<HttpClientResponse> instead,
        Reader reader) {

    /** Who gets an answer. */
    enum Reader {
        /** Someone who speaks to this API: a location in an answer is one of its paths. */
        CALLER,
        /**
         * Anybody's browser: a location may lead anywhere, nothing is left in the browser, and what was uploaded runs
         * nothing.
         */
        BROWSER
    }
}
