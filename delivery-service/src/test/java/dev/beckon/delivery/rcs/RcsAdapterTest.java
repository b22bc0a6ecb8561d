package dev.beckon.delivery.rcs;

import static dev.beckon.delivery.testing.Samples.text;
import static dev.beckon.delivery.testing.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.codec.Json;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Answer;
import dev.beckon.delivery.testing.ProviderStub.Cut;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.StubHttp;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RcsAdapterTest {

    private static final ProviderStub PROVIDER = new ProviderStub();

    private final RcsAdapter adapter =
            new RcsAdapter(new RcsConfig(PROVIDER.url(), "weather agent", "secret-token"), StubHttp.of(PROVIDER));

    @BeforeEach
    void forget() {
        PROVIDER.forget();
        PROVIDER.answer(new Reply(200, "{\"name\":\"phones/x/agentMessages/y\"}"));
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void asksAsGoogleDocumentsItWithOurMessageId() throws Exception {
        SendOutcome outcome = adapter.send(to("+491701234567", text("Call?", "Yes", "No")));
        assertThat(outcome).isEqualTo(new SendOutcome.Accepted(Samples.MESSAGE.toString()));
        ProviderStub.Call call = PROVIDER.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v1/phones/%2B491701234567/agentMessages");
        assertThat(call.query()).isEqualTo("messageId=" + Samples.MESSAGE + "&agentId=weather+agent");
        assertThat(call.headers()).containsEntry("Authorization", "Bearer secret-token");
        assertThat(Json.MAPPER.readTree(call.body())).isEqualTo(Json.MAPPER.readTree("""
                {"contentMessage":{"text":"Call?","suggestions":[
                  {"reply":{"text":"Yes","postbackData":"option_0"}},{"reply":{"text":"No","postbackData":"option_1"}}]}}"""));
    }

    @Test
    void sendingAgainIsFree() {
        assertThat(adapter.isIdempotent()).isTrue();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(
                        error(404, "NOT_FOUND"),
                        new SendOutcome.Rejected("rcs_not_found", "The number has no RCS, or not from this agent")),
                Arguments.of(error(400, "INVALID_ARGUMENT"), new SendOutcome.Rejected("rcs_invalid_argument", "why")),
                Arguments.of(error(429, "RESOURCE_EXHAUSTED"), throttled(1, "rcs_resource_exhausted")),
                Arguments.of(new Reply(429, "", Map.of("Retry-After", "9")), throttled(9, "rcs_http_429")),
                Arguments.of(error(401, "UNAUTHENTICATED"), throttled(30, "rcs_unauthenticated")),
                Arguments.of(error(503, "UNAVAILABLE"), new SendOutcome.Retryable("rcs_unavailable")),
                Arguments.of(new Reply(502, "<html>"), new SendOutcome.Retryable("rcs_http_502")),
                Arguments.of(new Cut(), new SendOutcome.Unknown("connection_cut")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAnswers(Answer answer, SendOutcome outcome) {
        PROVIDER.answer(answer);
        assertThat(adapter.send(to("+491701234567", text("Hi")))).isEqualTo(outcome);
    }

    private static Reply error(int status, String word) {
        return new Reply(
                status, "{\"error\":{\"code\":%d,\"message\":\"why\",\"status\":\"%s\"}}".formatted(status, word));
    }

    private static SendOutcome throttled(int seconds, String reason) {
        return new SendOutcome.Throttled(Duration.ofSeconds(seconds), Scope.CHANNEL, reason);
    }
}
