package dev.beckon.delivery.smtp;

import static dev.beckon.delivery.testing.Samples.text;
import static dev.beckon.delivery.testing.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.testing.MailStub;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.StubHttp;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAdapterTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final MailStub SERVER = new MailStub();
    private static final SmtpConfig CONFIG = new SmtpConfig(
            "127.0.0.1",
            SERVER.port(),
            "none",
            "alerts@acme.example",
            "Acme \"Alerts\"",
            "bounce@acme.example",
            null,
            null,
            2);

    private final SmtpAdapter adapter = adapter(SERVER.port());

    @BeforeEach
    void forget() {
        SERVER.forget();
    }

    @AfterAll
    static void close() {
        SERVER.close();
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
        assertThat(adapter.send(to("silence@example.org", text("Hi"))))
                .isEqualTo(new SendOutcome.Unknown("answer_timeout"));
    }

    private static SmtpAdapter adapter(int port) {
        MailConfig mail =
                new MailConfig("127.0.0.1", port).setOwnHostname("acme.example").setKeepAlive(true);
        return new SmtpAdapter(
                CONFIG, MailClient.create(VERTX, mail), StubHttp.LOOPBACK_ALLOWED, Duration.ofMillis(1_500));
    }
}
