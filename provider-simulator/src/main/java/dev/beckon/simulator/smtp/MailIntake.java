package dev.beckon.simulator.smtp;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.admission.Admission;
import dev.beckon.simulator.admission.Ruling;
import dev.beckon.simulator.admission.Submission;
import dev.beckon.simulator.faults.ErrorFault;
import dev.beckon.simulator.inbox.Extras;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** Rules on a mail and answers its session; runs on the virtual thread of the session, which it may hold up. */
@ApplicationScoped
class MailIntake {

    private static final int LOCAL_ERROR = 451;

    private final Admission admission;
    private final InstantSource clock;

    MailIntake(Admission admission, InstantSource clock) {
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Takes a mail in for each of its recipients.
     *
     * @param returnPath the address of MAIL FROM, which names the sender for rate limits
     * @return the text of the 250 answer
     * @throws RejectException with the SMTP reply when a fault or limit refuses it
     * @throws IOException when the connection was cut
     */
    String take(Session session, String returnPath, List<String> recipients, MailReading mail)
            throws RejectException, IOException {
        var queueId = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        Ruling worst = new Ruling.Accepted(0);
        for (var recipient : recipients) {
            var ruling = admission.rule(Submission.of(message(returnPath, recipient, mail, queueId), false));
            worst = worst instanceof Ruling.Accepted ? ruling : worst;
        }
        pause(worst.delayMs());
        return switch (worst) {
            case Ruling.Accepted _ -> "Ok: queued as " + queueId;
            case Ruling.Cut _, Ruling.AcceptedThenCut _ -> throw cut(session);
            case Ruling.Faulted(int _, ErrorFault error) ->
                throw new RejectException(
                        error.codeOr(LOCAL_ERROR),
                        error.messageOr("4.3.0 Requested action aborted: error in processing"));
            case Ruling.Limited _ -> throw new RejectException(LOCAL_ERROR, "4.7.1 Too many messages, slow down");
        };
    }

    private InboxMessage message(String returnPath, String recipient, MailReading mail, String queueId) {
        return new InboxMessage(
                Channel.EMAIL,
                recipient,
                mail.from() == null ? returnPath : mail.from(),
                MessageKind.MAIL,
                mail.text() == null ? "" : mail.text().stripTrailing(),
                mail.subject(),
                mail.html(),
                List.of(),
                mail.attachments(),
                Extras.NONE,
                clock.instant(),
                mail.messageId() == null ? queueId : mail.messageId(),
                mail.reference(),
                null,
                Origin.of(returnPath));
    }

    private static void pause(int delayMs) throws IOException {
        if (delayMs == 0) {
            return;
        }
        try {
            Thread.sleep(Duration.ofMillis(delayMs));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", e);
        }
    }

    private static IOException cut(Session session) throws IOException {
        session.getSocket().close();
        return new IOException("Connection cut by PUT /faults");
    }
}
