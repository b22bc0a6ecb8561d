package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.engine.interpreter.Wait;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.util.List;

/** Which executions a reply may be meant for. */
final class ReplyRouter {

    private ReplyRouter() {}

    /**
     * The one whose open question the provider says was answered; else all that wait for an answer, newest first, to be
     * offered the reply until one accepts.
     */
    static List<RunningExecution> candidates(ContactState contact, DeliverReply reply) {
        List<RunningExecution> asked = contact.running().reversed().stream()
                .filter(execution -> execution.state().waitingFor() instanceof Wait wait && wait.takesReplies())
                .toList();
        List<RunningExecution> named = asked.stream()
                .filter(execution -> isQuestionOf(execution, reply.inReplyTo()))
                .toList();
        return named.isEmpty() ? asked : named;
    }

    private static boolean isQuestionOf(RunningExecution execution, MessageId message) {
        return execution.state().waitingFor() instanceof Wait.ForAnswer answer
                && answer.question().equals(message);
    }
}
