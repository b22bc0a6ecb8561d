package dev.beckon.delivery.twilio;

import static dev.beckon.delivery.testing.Samples.text;
import static dev.beckon.delivery.testing.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.ProviderTemplate;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.testing.Contents;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Answer;
import dev.beckon.delivery.testing.ProviderStub.Cut;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.StubHttp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioAdapterTest {

    private static final ProviderStub PROVIDER = new ProviderStub();
    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    private static final URI MESSAGES =
            URI.create(PROVIDER.url() + "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");

    private static final MessageContent RICH = Contents.of("Safe?")
            .card("Storm")
            .media(Media.Kind.IMAGE, "https://m.example/storm.jpg")
            .url("Map", "https://a.example/")
            .option("Yes", "All is well")
            .options("No")
            .build();

    private final TwilioAdapter adapter = adapter(false);

    @BeforeEach
    void forget() {
        PROVIDER.forget();
        PROVIDER.answer(new Reply(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}"));
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void asksAsTwilioDocumentsItWithOptionsAsNumberedLines() {
        SendOutcome outcome = adapter.send(to("+491701234567", text("Rückruf & mehr?", "Ja", "Nein")));
        assertThat(outcome).isEqualTo(new SendOutcome.Accepted("SM1"));
        ProviderStub.Call call = PROVIDER.calls().getFirst();
        assertThat(call.path()).isEqualTo(MESSAGES.getPath());
        assertThat(call.headers())
                .containsEntry("Authorization", "Basic QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjoxMjM0NQ==")
                .containsEntry("Content-Type", "application/x-www-form-urlencoded");
        FormFields form = FormFields.parse(call.body());
        assertThat(form)
                .isEqualTo(FormFields.of(Map.of(
                        "To", "+491701234567",
                        "From", "+15005550006",
                        "Body", "Rückruf & mehr?\n\n1. Ja\n2. Nein",
                        "StatusCallback", "https://b.example/webhooks/sms/x/status?message_id=" + Samples.MESSAGE)));
    }

    @Test
    void whatATextHasNoPlaceForBecomesALine() {
        adapter.send(to("+491701234567", RICH));
        FormFields form = FormFields.parse(PROVIDER.calls().getFirst().body());
        assertThat(form.first("Body")).isEqualTo("""
                Storm
                Safe?

                https://m.example/storm.jpg
                Map: https://a.example/

                1. Yes - All is well
                2. No""");
        assertThat(form.first("MediaUrl")).isNull();
    }

    @Test
    void anMmsCarriesTheMediumItself() {
        adapter(true).send(to("+491701234567", RICH));
        FormFields form = FormFields.parse(PROVIDER.calls().getFirst().body());
        assertThat(form.first("MediaUrl")).isEqualTo("https://m.example/storm.jpg");
        assertThat(form.first("Body")).startsWith("Storm\nSafe?\n\nMap: ").doesNotContain("storm.jpg");
        PROVIDER.forget();
        adapter(true)
                .send(to(
                        "+491701234567",
                        Contents.of(null)
                                .media(Media.Kind.IMAGE, "https://m.example/storm.jpg")
                                .build()));
        assertThat(FormFields.parse(PROVIDER.calls().getFirst().body()).first("Body"))
                .isNull();
    }

    @Test
    void aTemplateWithoutATextIsRejectedWithoutACall() {
        MessageContent content = Contents.of(null)
                .template(new ProviderTemplate("storm", "en", List.of(), List.of(), List.of()))
                .build();
        assertThat(adapter.send(to("+491701234567", content)))
                .isEqualTo(new SendOutcome.Rejected(
                        "sms_content", "There is no text, and this channel knows no templates"));
        assertThat(PROVIDER.calls()).isEmpty();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(error(400, 21211), new SendOutcome.Rejected("sms_21211", "why")),
                Arguments.of(error(400, 21610), new SendOutcome.Unsubscribed("sms_21610")),
                Arguments.of(error(429, 20429), throttled(500, "sms_20429")),
                Arguments.of(error(400, 21611), throttled(30_000, "sms_21611")),
                Arguments.of(error(401, 20003), throttled(30_000, "sms_20003")),
                Arguments.of(error(500, 20500), new SendOutcome.Retryable("sms_20500")),
                Arguments.of(new Reply(429, "", Map.of("Retry-After", "3")), throttled(3_000, "sms_http_429")),
                Arguments.of(new Reply(504, "<html>"), new SendOutcome.Unknown("sms_http_504")),
                Arguments.of(new Reply(201, "{}"), new SendOutcome.Unknown("sms_answer_without_sid")),
                Arguments.of(
                        new Reply(
                                201,
                                "{\"sid\":\"SM1\",\"status\":\"failed\",\"error_code\":30003,\"error_message\":\"why\"}"),
                        new SendOutcome.Rejected("sms_30003", "why")),
                Arguments.of(
                        new Reply(201, "{\"sid\":\"SM1\",\"status\":\"failed\",\"error_code\":21610}"),
                        new SendOutcome.Unsubscribed("sms_21610")),
                Arguments.of(new Cut(), new SendOutcome.Unknown("connection_cut")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAnswers(Answer answer, SendOutcome outcome) {
        PROVIDER.answer(answer);
        assertThat(adapter.send(to("+491701234567", text("Hi")))).isEqualTo(outcome);
    }

    private static Reply error(int status, int code) {
        return new Reply(status, "{\"code\":%d,\"message\":\"why\",\"status\":%d}".formatted(code, status));
    }

    private static SendOutcome throttled(int millis, String reason) {
        return new SendOutcome.Throttled(Duration.ofMillis(millis), Scope.CHANNEL, reason);
    }

    private static TwilioAdapter adapter(boolean mms) {
        return new TwilioAdapter(
                new TwilioConfig(
                        MESSAGES,
                        ACCOUNT,
                        "12345",
                        "+15005550006",
                        null,
                        mms,
                        "https://b.example/webhooks/sms/x/status"),
                StubHttp.of(PROVIDER));
    }
}
