package dev.beckon.delivery.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.delivery.http.HttpReply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reply as the execution gets it. */
final class RequestResults {

    private static final ObjectMapper WHOLE = Json.MAPPER.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]{1,40})\"?");
    private static final int FIRST_ERROR = 400;

    private RequestResults() {}

    static HttpResult of(HttpReply reply, int attempts) {
        return switch (reply) {
            case HttpReply.Answered answer -> answered(answer, attempts);
            case HttpReply.NotSent(var cause) ->
                switch (cause) {
                    case ADDRESS_REFUSED -> error("address_refused", attempts);
                    case NO_SUCH_HOST, CONNECT_TIMEOUT, CONNECTION_FAILED, INTERRUPTED ->
                        error("connection_failed", attempts);
                };
            case HttpReply.NoAnswer(var cause) ->
                switch (cause) {
                    case ANSWER_TOO_LARGE -> error("body_too_large", attempts);
                    case ANSWER_TIMEOUT -> error("timeout", attempts);
                    case CONNECTION_CUT, INTERRUPTED -> error("connection_failed", attempts);
                };
        };
    }

    static HttpResult error(String error, int attempts) {
        return new HttpResult(0, null, error, attempts);
    }

    private static HttpResult answered(HttpReply.Answered answer, int attempts) {
        String type = answer.contentType() == null ? "" : answer.contentType().toLowerCase(Locale.ROOT);
        String text = new String(answer.body(), charset(type));
        if (text.length() > HttpResult.MAX_BODY_LENGTH) {
            return new HttpResult(answer.status(), null, "body_too_large", attempts);
        }
        String error = answer.status() >= FIRST_ERROR ? "http_" + answer.status() : null;
        return new HttpResult(answer.status(), body(text, type), error, attempts);
    }

    /** JSON where the answer says so and it is so. */
    private static Object body(String text, String type) {
        if (text.isEmpty()) {
            return null;
        }
        boolean json = type.startsWith("application/json") || type.contains("+json");
        try {
            return json ? WHOLE.readValue(text, Object.class) : text;
        } catch (JsonProcessingException notJson) {
            return text;
        }
    }

    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException noSuchCharset) {
            return StandardCharsets.UTF_8;
        }
    }
}
