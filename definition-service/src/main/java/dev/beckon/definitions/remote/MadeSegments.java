package dev.beckon.definitions.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jboss.logging.Logger;

/** The segments that a transaction has made: deleted when it fails, the last one first, as it may name the others. */
final class MadeSegments implements Synchronization {

    private static final Logger LOGGER = Logger.getLogger(MadeSegments.class);

    private final TriggerService triggers;
    private final WorkspaceId workspace;
    private final Deque<Long> made = new ArrayDeque<>();

    MadeSegments(TriggerService triggers, WorkspaceId workspace) {
        this.triggers = triggers;
        this.workspace = workspace;
    }

    void add(long segment) {
        made.push(segment);
    }

    @Override
    public void beforeCompletion() {
        // Nobody knows yet whether they are wanted.
    }

    @Override
    public void afterCompletion(int status) {
        if (status != Status.STATUS_COMMITTED) {
            made.forEach(this::delete);
        }
    }

    private void delete(long segment) {
        try {
            triggers.send(workspace, "DELETE", "/api/v1/segments/" + segment, JsonNodeFactory.instance.objectNode());
        } catch (ProblemException e) {
            LOGGER.warnf("Segment=%d of workspace=%s stays behind of an import that failed", segment, workspace);
        }
    }
}
