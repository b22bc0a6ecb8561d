package dev.beckon.delivery.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on loopback. {@code refuse-<code>@…} is refused with that code, {@code silence@…} is taken and never
 * acknowledged.
 */
public final class MailStub implements AutoCloseable {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SMTPServer server;

    /** A mail that came in; {@code session} tells connections apart. */
    public record Mail(String session, String envelopeFrom, String envelopeTo, String data) {}

    public MailStub() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Session::new)
                .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    public void forget() {
        mails.clear();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop();
    }

    private final class Session implements MessageHandler {

        private final String session;
        private String from;
        private String to;

        private Session(MessageContext context) {
            this.session = context.getRemoteAddress().toString();
        }

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("refuse-")) {
                throw new RejectException(Integer.parseInt(recipient.substring(7, 10)), "refused");
            }
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws IOException {
            String text = decoded(new String(data.readAllBytes(), StandardCharsets.UTF_8));
            mails.add(new Mail(session, from, to, text));
            if (to.startsWith("silence")) {
                awaitClose();
            }
            return null;
        }

        /** Undoes quoted-printable as far as the tests look. */
        private String decoded(String raw) {
            return raw.replace("=\r\n", "")
                    .replace("=3D", "=")
                    .replace("=3C", "<")
                    .replace("=3E", ">");
        }

        private void awaitClose() {
            try {
                closed.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void done() {
            from = null;
            to = null;
        }
    }
}
