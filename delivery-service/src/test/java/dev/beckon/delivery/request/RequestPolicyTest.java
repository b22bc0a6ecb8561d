package dev.beckon.delivery.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.delivery.http.HttpReply;
import dev.beckon.delivery.http.HttpReply.Answered;
import dev.beckon.delivery.http.HttpReply.NoAnswer;
import dev.beckon.delivery.http.HttpReply.NotSent;
import dev.beckon.delivery.retry.Backoff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestPolicyTest {

    private static final RequestPolicy POLICY =
            new RequestPolicy(new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), () -> 0));

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(json(200, "{\"a\":[1]}"), "POST", 1, settle(200, Map.of("a", List.of(1)), null, 1)),
                Arguments.of(json(200, "no json"), "POST", 1, settle(200, "no json", null, 1)),
                Arguments.of(
                        new Answered(200, new byte[] {'a'}, "text/plain; charset=-no-name", null),
                        "GET",
                        1,
                        settle(200, "a", null, 1)),
                Arguments.of(text(204, ""), "POST", 1, settle(204, null, null, 1)),
                Arguments.of(text(302, "there"), "GET", 1, settle(302, "there", null, 1)),
                Arguments.of(json(404, "{}"), "GET", 1, settle(404, Map.of(), "http_404", 1)),
                Arguments.of(text(503, "busy"), "POST", 1, new RequestVerdict.Again(Duration.ofMillis(100), true)),
                Arguments.of(text(503, "busy"), "POST", 2, new RequestVerdict.Again(Duration.ofMillis(200), true)),
                Arguments.of(text(503, "busy"), "POST", 3, settle(503, "busy", "http_503", 3)),
                Arguments.of(text(429, ""), "POST", 1, new RequestVerdict.Again(Duration.ofMillis(100), false)),
                Arguments.of(
                        new Answered(429, new byte[0], null, Duration.ofHours(1)),
                        "POST",
                        1,
                        new RequestVerdict.Again(Duration.ofSeconds(1), false)),
                Arguments.of(
                        new NotSent(NotSent.Cause.CONNECTION_FAILED),
                        "POST",
                        1,
                        new RequestVerdict.Again(Duration.ofMillis(100), false)),
                Arguments.of(
                        new NotSent(NotSent.Cause.NO_SUCH_HOST), "POST", 3, settle(0, null, "connection_failed", 3)),
                Arguments.of(
                        new NotSent(NotSent.Cause.ADDRESS_REFUSED), "POST", 1, settle(0, null, "address_refused", 1)),
                Arguments.of(new NoAnswer(NoAnswer.Cause.ANSWER_TIMEOUT), "POST", 1, settle(0, null, "timeout", 1)),
                Arguments.of(
                        new NoAnswer(NoAnswer.Cause.ANSWER_TIMEOUT),
                        "GET",
                        1,
                        new RequestVerdict.Again(Duration.ofMillis(100), true)),
                Arguments.of(
                        new NoAnswer(NoAnswer.Cause.CONNECTION_CUT),
                        "PATCH",
                        1,
                        settle(0, null, "connection_failed", 1)),
                Arguments.of(
                        new NoAnswer(NoAnswer.Cause.ANSWER_TOO_LARGE), "GET", 1, settle(0, null, "body_too_large", 1)),
                Arguments.of(
                        text(200, "x".repeat(HttpResult.MAX_BODY_LENGTH + 1)),
                        "GET",
                        1,
                        settle(200, null, "body_too_large", 1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decides(HttpReply reply, String method, int attempts, RequestVerdict verdict) {
        HttpCall call = new HttpCall(method, "https://a.example/", Map.of(), null, null, 2, false);
        assertThat(POLICY.after(reply, call, attempts)).isEqualTo(verdict);
    }

    private static HttpReply json(int status, String body) {
        return new Answered(status, body.getBytes(StandardCharsets.UTF_8), "application/json; charset=utf-8", null);
    }

    private static HttpReply text(int status, String body) {
        return new Answered(status, body.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static RequestVerdict settle(int status, Object body, String error, int attempts) {
        return new RequestVerdict.Settle(new HttpResult(status, body, error, attempts));
    }
}
