package dev.beckon.delivery.smtp;

import static dev.beckon.delivery.testing.Samples.text;
import static dev.beckon.delivery.testing.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.http.MediaCache;
import dev.beckon.delivery.http.MediaFetch;
import dev.beckon.delivery.http.WebHttp;
import dev.beckon.delivery.testing.Contents;
import dev.beckon.delivery.testing.MailStub;
import dev.beckon.delivery.testing.ProviderStub;
import dev.beckon.delivery.testing.ProviderStub.Answer;
import dev.beckon.delivery.testing.ProviderStub.Cut;
import dev.beckon.delivery.testing.ProviderStub.Reply;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.StubHttp;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
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
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAdapterTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final MailStub SERVER = new MailStub();
    private static final ProviderStub WEB = new ProviderStub();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SmtpAdapter adapter = adapter(SERVER.port());

    @BeforeEach
    void forget() {
        SERVER.forget();
        WEB.forget();
    }

    @AfterAll
    static void close() {
        SERVER.close();
        WEB.close();
        VERTX.close();
    }

    @Test
    void mailsTextAndHtmlUnderAStableMessageId() {
        MessageContent content = new MessageContent(
                "Sturm über Köln",
                "Wetterwarnung für Köln",
                "<p>Sturm</p>",
                List.of(new MessageContent.Option("option_0", "Ja <b>")));
        SendOutcome outcome = adapter.send(to("anna@example.org", content));
        String id = "<" + Samples.MESSAGE + "@acme.example>";
        assertThat(outcome).isEqualTo(new SendOutcome.Accepted(id));
        MailStub.Mail mail = SERVER.mails().getFirst();
        assertThat(mail.envelopeTo()).isEqualTo("anna@example.org");
        assertThat(mail.envelopeFrom()).isEqualTo("bounce+" + Samples.MESSAGE + "@acme.example");
        assertThat(mail.data())
                .containsIgnoringCase("Message-ID: " + id)
                .contains("X-Beckon-Message-Id: " + Samples.MESSAGE)
                .contains("multipart/alternative")
                .contains("text/plain")
                .contains("text/html")
                .contains("1. Ja <b>")
                .contains("<li>Ja &lt;b&gt;</li>");
    }

    @Test
    void connectionsAreUsedAgain() {
        for (int i = 0; i < 5; i++) {
            adapter.send(new AddressedMessage(Samples.randomId(), "anna@example.org", text("Hi")));
        }
        assertThat(SERVER.mails()).hasSize(5);
        assertThat(SERVER.mails().stream().map(MailStub.Mail::session).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org\r\nRCPT TO:<eve@example.org>",
                "anna",
                "a b@example.org",
                "<anna@example.org>",
                "a@b@c"
            })
    void anAddressThatIsNoneIsRejectedWithoutACall(String address) {
        assertThat(adapter.send(to(address, text("Hi")))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(SERVER.mails()).isEmpty();
    }

    @Test
    void aSubjectWithALineBreakIsRejected() {
        MessageContent content = new MessageContent("Hi", "Hello\r\nBcc: eve@example.org", null, List.of());
        assertThat(adapter.send(to("anna@example.org", content))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(SERVER.mails()).isEmpty();
    }

    @Test
    void aPermanentRefusalIsFinalAndATemporaryOneIsNot() {
        assertThat(adapter.send(to("refuse-550@example.org", text("Hi"))))
                .isEqualTo(new SendOutcome.Rejected("smtp_550", "The mail server refused it"));
        assertThat(adapter.send(to("refuse-451@example.org", text("Hi"))))
                .isEqualTo(new SendOutcome.Retryable("smtp_451"));
    }

    @Test
    void aRefusedConnectionWasNeverSent() {
        assertThat(adapter(9).send(to("anna@example.org", text("Hi"))))
                .isEqualTo(new SendOutcome.Retryable("connection_failed"));
    }

    @Test
    void silenceAfterTheMailIsUnknown() {
        SmtpAdapter impatient = adapter(SERVER.port(), false, 1_000, Duration.ofMillis(500));
        assertThat(impatient.send(to("silence@example.org", text("Hi"))))
                .isEqualTo(new SendOutcome.Unknown("answer_timeout"));
    }

    @Test
    void linksPicturesAndTheCardAreShownInHtmlAndListedInText() {
        MessageContent content = Contents.of("Stay <inside>\n\nNow")
                .card("Storm & hail")
                .media(Media.Kind.IMAGE, "https://m.example/a.jpg?x=1&y=2")
                .url("Read \"on\"", "https://a.example/?a=1&b=2")
                .phone("Call", "+4930110")
                .option("Yes", "All <well>")
                .build();
        assertThat(adapter.send(to("anna@example.org", content))).isInstanceOf(SendOutcome.Accepted.class);
        String mail = SERVER.mails().getFirst().data();
        assertThat(mail)
                .contains("<h2>Storm &amp; hail</h2>")
                .contains("<img src=\"https://m.example/a.jpg?x=1&amp;y=2\" alt=\"a.jpg\"")
                .contains("<p>Stay &lt;inside&gt;</p><p>Now</p>")
                .contains("<a href=\"https://a.example/?a=1&amp;b=2\"")
                .contains(">Read &quot;on&quot;</a>")
                .contains("<a href=\"tel:+4930110\"")
                .contains("<li>Yes<br><small>All &lt;well&gt;</small></li>")
                .contains("Read \"on\": https://a.example/?a=1&b=2")
                .contains("1. Yes - All <well>");
    }

    @Test
    void aFileIsAttachedWhereTheChannelAttaches() {
        WEB.answer(new Reply(200, "%PDF", Map.of("Content-Type", "application/pdf; x=y")));
        MessageContent content = Contents.of("The plan")
                .media(Media.Kind.DOCUMENT, WEB.url() + "/files/plan.pdf")
                .build();
        assertThat(attaching(1_000).send(to("anna@example.org", content))).isInstanceOf(SendOutcome.Accepted.class);
        String mail = SERVER.mails().getFirst().data();
        assertThat(mail)
                .contains("multipart/mixed")
                .contains("Content-Type: application/pdf")
                .contains("filename=\"plan.pdf\"")
                .doesNotContain(WEB.url().toString());
    }

    static Stream<Arguments> unreachableFiles() {
        return Stream.of(
                Arguments.of(
                        new Reply(200, "x".repeat(1_001)),
                        new SendOutcome.Rejected("email_media_too_large", "The media file cannot be attached")),
                Arguments.of(
                        new Reply(404, ""),
                        new SendOutcome.Rejected("email_media_http_404", "The media file cannot be attached")),
                Arguments.of(
                        new Reply(302, "", Map.of("Location", "http://169.254.169.254/")),
                        new SendOutcome.Rejected("email_media_http_302", "The media file cannot be attached")),
                Arguments.of(new Reply(503, ""), new SendOutcome.Retryable("media_http_503")),
                Arguments.of(new Cut(), new SendOutcome.Retryable("media_connection_cut")));
    }

    @ParameterizedTest
    @MethodSource("unreachableFiles")
    void aFileThatCannotBeHadIsRejectedOrTriedAgain(Answer answer, SendOutcome outcome) {
        WEB.answer(answer);
        MessageContent content = Contents.of("The plan")
                .media(Media.Kind.DOCUMENT, WEB.url() + "/plan.pdf")
                .build();
        assertThat(attaching(1_000).send(to("anna@example.org", content))).isEqualTo(outcome);
        assertThat(SERVER.mails()).isEmpty();
    }

    private static SmtpAdapter attaching(int maxBytes) {
        return adapter(SERVER.port(), true, maxBytes, PATIENCE);
    }

    private static SmtpAdapter adapter(int port) {
        return adapter(port, false, 1_000, PATIENCE);
    }

    private static SmtpAdapter adapter(int port, boolean attaches, int maxBytes, Duration timeout) {
        SmtpConfig config = new SmtpConfig(
                "127.0.0.1",
                port,
                "none",
                "alerts@acme.example",
                "Acme \"Alerts\"",
                "bounce@acme.example",
                null,
                null,
                2,
                attaches);
        MailConfig mail =
                new MailConfig("127.0.0.1", port).setOwnHostname("acme.example").setKeepAlive(true);
        WebHttp web = new WebHttp(WEB.vertx(), StubHttp.LOOPBACK_ALLOWED, PATIENCE);
        return new SmtpAdapter(
                config,
                MailClient.create(VERTX, mail),
                VERTX.getOrCreateContext(),
                StubHttp.LOOPBACK_ALLOWED,
                MediaCache.of(new MediaFetch(web, maxBytes, PATIENCE), maxBytes),
                timeout);
    }
}
