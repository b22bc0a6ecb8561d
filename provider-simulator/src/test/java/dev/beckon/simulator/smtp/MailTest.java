package dev.beckon.simulator.smtp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.simulator.CleanSimulator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailTest extends CleanSimulator {

    private static final String REF = "0198c0de-0000-7000-8000-000000000003";

    @Inject
    MailServer server;

    @Test
    void aMailReachesItsMailboxWithBothParts() throws MessagingException {
        send("anna@example.com", REF);
        inbox("Anna@example.com")
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("email"))
                .body("items[0].from", equalTo("alerts@insurer.example"))
                .body("items[0].subject", equalTo("Hail in Zürich"))
                .body("items[0].text", equalTo("Park your car inside."))
                .body("items[0].html", containsString("<b>inside</b>"))
                .body("items[0].message_ref", equalTo(REF));
    }

    @Test
    void withoutOurHeaderTheMessageIdIsTheReference() throws MessagingException {
        send("anna@example.com", null);
        inbox("anna@example.com").body("items[0].message_ref", containsString("@"));
    }

    @Test
    void anUnknownMailboxIsRefused() {
        faults("""
                {"email":{"unreachable":["nobody@example.com"]}}""");
        assertThatThrownBy(() -> send("nobody@example.com", REF)).isInstanceOf(SendFailedException.class);
        inbox("nobody@example.com").body("items", hasSize(0));
    }

    @Test
    void aFaultAnswersWithItsReplyCode() {
        faults("""
                {"email":{"error":{"rate":1,"code":452,"message":"4.2.2 Mailbox full"}}}""");
        assertThatThrownBy(() -> send("anna@example.com", REF)).hasMessageContaining("452");
        inbox("anna@example.com").body("items", hasSize(0));
    }

    @Test
    void aCutConnectionLeavesTheMailInTheInbox() {
        faults("""
                {"email":{"cut_after_accept":1}}""");
        assertThatThrownBy(() -> send("anna@example.com", REF)).isInstanceOf(MessagingException.class);
        inbox("anna@example.com").body("items", hasSize(1));
        faults("{}");
        assertThatCode(() -> send("anna@example.com", REF)).doesNotThrowAnyException();
        given().get("/inbox/stats").then().body("channels.email.duplicates", equalTo(1));
    }

    @Test
    void repliesByMailAreLeftOut() {
        reply("""
                {"channel":"email","from":"anna@example.com","text":"yes"}""").statusCode(422).body("code", equalTo("email_replies_not_supported"));
    }

    private void send(String to, String ref) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.timeout", "60000");
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("Insurer <alerts@insurer.example>"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject("Hail in Zürich", "UTF-8");
        var text = new MimeBodyPart();
        text.setText("Park your car inside.", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Park your car <b>inside</b>.</p>", "text/html; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", text, html));
        if (ref != null) {
            mail.setHeader("X-Beckon-Message-Id", ref);
        }
        Transport.send(mail);
    }
}
