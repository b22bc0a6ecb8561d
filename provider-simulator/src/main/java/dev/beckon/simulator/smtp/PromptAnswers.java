package dev.beckon.simulator.smtp;

import java.net.SocketException;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Accepts every connection and sends its answers at once: pipelined commands would else wait 40 ms for Nagle's
 * algorithm.
 */
final class PromptAnswers implements SessionHandler {

    @Override
    public SessionAcceptance accept(Session session) {
        try {
            session.getSocket().setTcpNoDelay(true);
            return SessionAcceptance.success();
        } catch (SocketException e) {
            return SessionAcceptance.failure(421, "The connection is gone");
        }
    }

    @Override
    public void onSessionEnd(Session session) {
        // Nothing is kept per session.
    }
}
