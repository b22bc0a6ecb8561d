package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jboss.logging.Logger;

/**
 * Makes folders together with what names them. A folder is only reserved until the caller's transaction is committed,
 * so that a save which fails late leaves none behind; two saves at once that name the same title get the same folder,
 * and it stays when either succeeds. Should the word that it is saved be lost, the folder is seen as soon as somebody
 * is put into it.
 */
@ApplicationScoped
public class Folders {

    private static final Logger LOGGER = Logger.getLogger(Folders.class);
    private static final String PATH = "/internal/folders";

    private final TriggerService triggers;
    private final TransactionSynchronizationRegistry transactions;

    Folders(TriggerService triggers, TransactionSynchronizationRegistry transactions) {
        this.triggers = triggers;
        this.transactions = transactions;
    }

    /** The id of the folder of this title; reserves it when there is none. Takes part in the caller's transaction. */
    public long ofTitle(WorkspaceId workspace, String title) {
        long reserved = triggers.send(
                        workspace,
                        "PUT",
                        PATH,
                        JsonNodeFactory.instance.objectNode().put("title", title))
                .map(folder -> folder.path("id").asLong())
                .filter(id -> id > 0)
                .orElseThrow(() -> ProblemException.unavailable(
                        "service_unavailable", "The folder cannot be made just now; nothing was done, try again"));
        transactions.registerInterposedSynchronization(new Confirmation(workspace, reserved));
        return reserved;
    }

    private void confirm(WorkspaceId workspace, long folder) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("ids").add(folder);
        try {
            triggers.send(workspace, "PUT", PATH + "/confirmed", body);
        } catch (ProblemException e) {
            LOGGER.warnf("Folder=%d of workspace=%s is not seen until somebody is put into it", folder, workspace);
        }
    }

    private final class Confirmation implements Synchronization {

        private final WorkspaceId workspace;
        private final long folder;

        Confirmation(WorkspaceId workspace, long folder) {
            this.workspace = workspace;
            this.folder = folder;
        }

        @Override
        public void beforeCompletion() {
            // Nobody knows yet whether it is saved.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                confirm(workspace, folder);
            }
        }
    }
}
