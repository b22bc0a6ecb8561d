package dev.beckon.simulator.smtp;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.faults.FaultBook;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail transaction: MAIL, RCPT, DATA. Used by one thread. */
final class MailSession implements MessageHandler {

    private final Session session;
    private final MailIntake intake;
    private final FaultBook faults;
    private final List<String> recipients = new ArrayList<>();
    private String returnPath = "";

    MailSession(Session session, MailIntake intake, FaultBook faults) {
        this.session = session;
        this.intake = intake;
        this.faults = faults;
    }

    @Override
    public void from(String from) {
        returnPath = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (faults.unreachable(Channel.EMAIL, recipient)) {
            throw new RejectException(550, "5.1.1 <" + recipient + ">: Recipient address rejected: User unknown");
        }
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        return intake.take(session, returnPath, recipients, read(data));
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private static MailReading read(InputStream data) throws RejectException, IOException {
        try {
            return MailReading.of(data);
        } catch (MessagingException _) {
            throw new RejectException(554, "5.6.0 The message is not valid MIME");
        }
    }
}
