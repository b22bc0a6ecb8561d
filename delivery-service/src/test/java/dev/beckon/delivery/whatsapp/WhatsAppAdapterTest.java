package dev.beckon.delivery.whatsapp;

import static dev.beckon.delivery.testing.Samples.text;
import static dev.beckon.delivery.testing.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.http.ProviderHttp;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Answer;
import dev.beckon.delivery.testing.ProviderStub.Cut;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.ProviderStub.Silence;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.StubHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhatsAppAdapterTest {

    private static final ProviderStub PROVIDER = new ProviderStub();
    private static final String OK = "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.1\"}]}";

    private final WhatsAppAdapter adapter = adapter(PROVIDER.url(), StubHttp.of(PROVIDER));

    private static WhatsAppAdapter adapter(URI base, ProviderHttp http) {
        return new WhatsAppAdapter(new WhatsAppConfig(URI.create(base + "/v23.0/4711/messages"), "secret-token"), http);
    }

    @BeforeEach
    void forget() {
        PROVIDER.forget();
        PROVIDER.answer(new Reply(200, OK));
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(text("Hi"), """
                        {"messaging_product":"whatsapp","recipient_type":"individual","to":"491701234567","type":"text",
                         "text":{"body":"Hi","preview_url":false},"biz_opaque_callback_data":"%s"}"""),
                Arguments.of(text("Call?", "Yes", "No"), """
                        {"messaging_product":"whatsapp","recipient_type":"individual","to":"491701234567","type":"interactive",
                         "interactive":{"type":"button","body":{"text":"Call?"},"action":{"buttons":[
                          {"type":"reply","reply":{"id":"option_0","title":"Yes"}},
                          {"type":"reply","reply":{"id":"option_1","title":"No"}}]}},
                         "biz_opaque_callback_data":"%s"}"""),
                Arguments.of(text("Pick", "a", "b", "c", "A title of more than twenty-four characters"), """
                        {"messaging_product":"whatsapp","recipient_type":"individual","to":"491701234567","type":"interactive",
                         "interactive":{"type":"list","body":{"text":"Pick"},"action":{"button":"▾","sections":[{"rows":[
                          {"id":"option_0","title":"a"},{"id":"option_1","title":"b"},{"id":"option_2","title":"c"},
                          {"id":"option_3","title":"A title of more than tw…",
                           "description":"A title of more than twenty-four characters"}]}]}},
                         "biz_opaque_callback_data":"%s"}"""));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksAsMetaDocumentsIt(MessageContent content, String body) throws Exception {
        assertThat(adapter.send(to("+491701234567", content))).isEqualTo(new SendOutcome.Accepted("wamid.1"));
        ProviderStub.Call call = PROVIDER.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v23.0/4711/messages");
        assertThat(call.headers()).containsEntry("Authorization", "Bearer secret-token");
        assertThat(json(call.body())).isEqualTo(json(body.formatted(Samples.MESSAGE)));
    }

    @Test
    void aPersonWithoutANumberIsAddressedByUserId() throws Exception {
        adapter.send(to("DE.user-4711", text("Hi")));
        JsonNode body = json(PROVIDER.calls().getFirst().body());
        assertThat(body.path("recipient").asText()).isEqualTo("DE.user-4711");
        assertThat(body.has("to")).isFalse();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(error(400, 131047), new SendOutcome.Rejected("whatsapp_131047", "why")),
                Arguments.of(error(400, 131026), new SendOutcome.Rejected("whatsapp_131026", "why")),
                Arguments.of(error(400, 100), new SendOutcome.Rejected("whatsapp_100", "why")),
                Arguments.of(error(400, 132001), new SendOutcome.Rejected("whatsapp_132001", "why")),
                Arguments.of(error(400, 130429), throttled(1, Scope.CHANNEL, "whatsapp_130429")),
                Arguments.of(error(429, 130429), throttled(1, Scope.CHANNEL, "whatsapp_130429")),
                Arguments.of(error(403, 131056), throttled(6, Scope.RECIPIENT, "whatsapp_131056")),
                Arguments.of(error(400, 80007), throttled(10, Scope.CHANNEL, "whatsapp_80007")),
                Arguments.of(error(400, 4), throttled(10, Scope.CHANNEL, "whatsapp_4")),
                Arguments.of(error(401, 190), throttled(30, Scope.CHANNEL, "whatsapp_190")),
                Arguments.of(error(403, 230), throttled(30, Scope.CHANNEL, "whatsapp_230")),
                Arguments.of(error(500, 131000), new SendOutcome.Retryable("whatsapp_131000")),
                Arguments.of(error(503, 2), new SendOutcome.Retryable("whatsapp_2")),
                Arguments.of(error(400, 131050), new SendOutcome.Unsubscribed("whatsapp_131050")),
                Arguments.of(new Reply(503, "busy"), new SendOutcome.Retryable("whatsapp_http_503")),
                Arguments.of(new Reply(502, "<html>"), new SendOutcome.Unknown("whatsapp_http_502")),
                Arguments.of(
                        new Reply(429, "", Map.of("Retry-After", "7")),
                        throttled(7, Scope.CHANNEL, "whatsapp_http_429")),
                Arguments.of(
                        new Reply(400, "{\"error\":{\"code\":130429}}", Map.of("Retry-After", "7")),
                        throttled(7, Scope.CHANNEL, "whatsapp_130429")),
                Arguments.of(new Reply(200, "{}"), new SendOutcome.Unknown("whatsapp_answer_without_id")),
                Arguments.of(new Cut(), new SendOutcome.Unknown("connection_cut")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAnswersByErrorCodeAndNeverByStatus(Answer answer, SendOutcome outcome) {
        PROVIDER.answer(answer);
        assertThat(adapter.send(to("+491701234567", text("Hi")))).isEqualTo(outcome);
        assertThat(PROVIDER.calls()).hasSize(1);
    }

    @Test
    void silenceIsUnknown() {
        PROVIDER.answer(new Silence());
        WhatsAppAdapter impatient = adapter(PROVIDER.url(), StubHttp.of(PROVIDER, Duration.ofSeconds(5)));
        assertThat(impatient.send(to("+491701234567", text("Hi"))))
                .isEqualTo(new SendOutcome.Unknown("answer_timeout"));
    }

    @Test
    void aRefusedConnectionWasNeverSent() {
        WhatsAppAdapter nowhere = adapter(URI.create("http://127.0.0.1:9"), StubHttp.of(PROVIDER));
        assertThat(nowhere.send(to("+491701234567", text("Hi"))))
                .isEqualTo(new SendOutcome.Retryable("connection_failed"));
    }

    static Stream<MessageContent> tooMuch() {
        return Stream.of(
                text("x".repeat(4_097)),
                text("x".repeat(1_025), "Yes"),
                text("Pick", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void whatCannotBeSentIsRejectedWithoutACall(MessageContent content) {
        assertThat(adapter.send(to("+491701234567", content))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(PROVIDER.calls()).isEmpty();
    }

    private static Reply error(int status, int code) {
        return new Reply(
                status, "{\"error\":{\"message\":\"why\",\"type\":\"OAuthException\",\"code\":%d}}".formatted(code));
    }

    private static SendOutcome throttled(int seconds, Scope scope, String reason) {
        return new SendOutcome.Throttled(Duration.ofSeconds(seconds), scope, reason);
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text);
    }
}
